/** Sites of a body, a regulator, a court, a ministry, the law, or the operator of a scheme. Only these are linked. */
export const officialHosts: ReadonlySet<string> = new Set(
	`afca.org.au airconsumer.dot.gov bankomb.org.nz caa.co.uk ccpc.ie ccw.org.uk cms.rbi.org.in
	commonslibrary.parliament.uk comreg.ie consumer-redress.ec.europa.eu consumeraffairs.gov.in
	consumercomplaints.fcc.gov consumerhelpline.gov.in content.naic.org e-jagriti.gov.in e-justice.europa.eu
	eapps.naic.org ec.europa.eu eccireland.ie europa.eu formulaires-forms.otc-cta.gc.ca housing-ombudsman.org.uk
	ifso.nz justiz.de lgo.org.uk ncat.nsw.gov.au obsi.ca ombudsman.org.uk otc-cta.gc.ca reportfraud.ftc.gov
	rppa-appr.ca selfhelp.courts.ca.gov service-public.fr trai.gov.in transport.ec.europa.eu weissenfels.de
	www.acma.gov.au www.aer.gov.au www.afca.org.au www.bankomb.org.nz www.banque-france.fr
	www.bundesnetzagentur.de www.caa.co.uk www.canada.ca www.ccts-cprst.ca www.cedr.com www.cioins.co.in
	www.citizensadvice.org.uk www.comreg.ie www.consumerfinance.gov www.consumerlaw.gov.au www.courts.ie
	www.cpuc.ca.gov www.cru.ie www.disputestribunal.govt.nz www.eccireland.ie www.eccnet.eu www.ecfr.gov
	www.economie.gouv.fr www.energie-mediateur.fr www.energyombudsman.org www.ewon.com.au www.fca.org.uk
	www.financial-ombudsman.org.uk www.fspo.ie www.gesetze-im-internet.de www.gov.uk www.healthcare.gov
	www.housing-ombudsman.org.uk www.iaa.ie www.ifso.nz www.indiacode.nic.in www.infrastructure.gov.au
	www.legifrance.gouv.fr www.lgo.org.uk www.naruc.org www.nhs.uk www.nzba.org.nz www.obsi.ca www.ofcom.org.uk
	www.ofgem.gov.uk www.ombudsman.org.uk www.railombudsman.org www.rbi.org.in www.royalmail.com
	www.schlichtung-reise-und-verkehr.de www.schlichtungsstelle-energie.de www.service-public.fr www.tdr.org.nz
	www.tio.com.au www.transportation.gov www.trustalliancegroup.org www.udl.co.nz www.usa.gov
	www.versicherungsombudsmann.de www.vogtlandkreis.de www3.dps.ny.gov`.split(/\s+/)
);
