import { test, expect } from 'vitest';
import { readAmount } from '#lib/domain/text/amounts.ts';
test.each([
["$14, $22","USD",null],["$1.2k","USD",120000],["2k","GBP",200000],["42p","GBP",42],["1.5 million","GBP",150000000],["50 pence","GBP",50],["2 lakh","INR",20000000],["20%","GBP",null],
["CHF 1'340.60","CHF",134060],["₹1,25,000","INR",12500000],["Rs. 1,299","INR",129900],["300 kr.","DKK",30000],["300,-","NOK",30000],["₹12,34,567","INR",123456700],["£42.10.","GBP",4210],
["$42.10","GBP",null],["€ 89","GBP",null],["USD 42","GBP",null],["1.111","GBP",null],["£0.999","GBP",null],["3.207.115 €","EUR",320711500],["kr 300","SEK",30000],["£1,234.5","GBP",123450],["12,50,","EUR",null],
["42 quid","GBP",4200],["a tenner","GBP",1000],["1.200 €","EUR",120000],["two hundred pounds","GBP",20000],["12 pounds fifty","GBP",null],["£5m","GBP",null],["3 grand","GBP",300000],["40 euros","EUR",4000],["$1,2","USD",120],["R 300","ZAR",30000],["kr. 1.200,50","DKK",120050],["NZ$40","NZD",4000],["40 dollars","AUD",4000],["2 weeks","GBP",null]
])('%s %s', (t,c,m)=>{ expect(readAmount(t as string,c as string)?.minor ?? null).toBe(m); });
