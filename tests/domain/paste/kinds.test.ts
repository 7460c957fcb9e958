import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '#lib/domain/case/case.ts';
import { type PasteContext, splitPasted, unclearDateIn } from '#lib/domain/paste/paste.ts';

const TODAY = '2026-11-28';
const dana: Person = {
	id: '00000000-0000-4000-8000-000000000001',
	name: 'Dana',
	role: null,
	didWell: null,
	thankedOn: null,
	decides: null
};
const reader: PasteContext = { people: [dana], own: ['Sam Okoro'], today: TODAY };

/** Each message as "who day@time|words": "me" for mine, "?" for nobody named. */
function told(text: string, context = reader): string[] {
	return splitPasted(text, context).map(({ who, isMine, day, minute, words }) => {
		const time = minute === null ? '' : `@${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
		const at = `${day ?? ''}${time}`;
		return `${isMine ? 'me' : (who ?? '?')}${at === '' ? '' : ` ${at}`}|${words}`;
	});
}

const kinds: Record<string, [text: string, messages: string[]][]> = {
	'other ways to write the same': [
		[
			'20/11/2026, 19:10 - ~ Priya Care: a\n20/11/2026, 19:11 - Northline: Energy: hi\n20/11/2026, 19:12 - Sam Okoro: b',
			['Priya Care 2026-11-20@19:10|a', 'Northline 2026-11-20@19:11|Energy: hi', 'me 2026-11-20@19:12|b']
		],
		[
			'[10:31] "Care": a\n[10:32] Visitor 4471: b\n[10:33] "Care": c',
			['Care @10:31|a', 'me @10:32|b', 'Care @10:33|c']
		],
		['25/11/26 10.31 - Priya: a\n25/11/26 10.32 - Sam Okoro: b', ['Priya 2026-11-25@10:31|a', 'me 2026-11-25@10:32|b']],
		['> On Fri, Sam Okoro wrote:\n>> Please\n> No\n\nI disagree', ['me|Please', '?|No', '?|I disagree']],
		[
			'No.\n________________\nFrom: Sam Okoro <sam@mail.example>\nSent: 20 November 2026 10:31\nTo: Care\n\nPlease.',
			['?|No.', 'me 2026-11-20@10:31|Please.']
		],
		[
			'Today\nKelly\n10:31 AM\nHello\nSam Okoro\n10:33 AM\nHi\nKelly\n10:34 AM\nBye',
			['Kelly 2026-11-28@10:31|Hello', 'me 2026-11-28@10:33|Hi', 'Kelly 2026-11-28@10:34|Bye']
		],
		[
			'Agent: Two plans\nBasic: 20 a month\nPlus: 30 a month\nYou: Plus',
			['Agent|Two plans\nBasic: 20 a month\nPlus: 30 a month', 'me|Plus']
		],
		['Priya:\nHello\n\nSam Okoro:\nHi\n\nPriya:\nBye', ['Priya|Hello', 'me|Hi', 'Priya|Bye']]
	],
	'day that can be read two ways': [
		[
			'10/30/26, 9:02\u202fAM - Priya: We will call you\n11/5/26, 9:10\u202fAM - Sam Okoro: Nobody called me\n11/6/26, 9:12\u202fAM - Priya: I am sorry, it is booked now\n11/25/26, 2:00\u202fPM - Priya: The visit is done',
			[
				'Priya 2026-10-30@9:02|We will call you',
				'me 2026-11-05@9:10|Nobody called me',
				'Priya 2026-11-06@9:12|I am sorry, it is booked now',
				'Priya 2026-11-25@14:00|The visit is done'
			]
		],
		[
			'[10.24.26, 15:21:43] Jo Berg: One\n[11.02.26, 09:00:00] Sam Okoro: Two\n[11.03.26, 09:01:00] Jo Berg: Three\n[11.20.26, 09:02:00] Jo Berg: Four',
			[
				'Jo Berg 2026-10-24@15:21|One',
				'me 2026-11-02@9:00|Two',
				'Jo Berg 2026-11-03@9:01|Three',
				'Jo Berg 2026-11-20@9:02|Four'
			]
		],
		[
			'06/08/2026, 10:00 - Priya: It is approved\n06/08/2026, 10:05 - Sam Okoro: When will it be paid?',
			['Priya @10:00|It is approved', 'me @10:05|When will it be paid?']
		]
	],
	'sender that is no plain name': [
		[
			'20/11/2026, 19:10 - Sam Okoro: When will it come?\n20/11/2026, 19:13 - +44 7700 900123: On Tuesday between 8 and 12\n20/11/2026, 19:14 - Sam Okoro: Thank you',
			[
				'me 2026-11-20@19:10|When will it come?',
				'+44 7700 900123 2026-11-20@19:13|On Tuesday between 8 and 12',
				'me 2026-11-20@19:14|Thank you'
			]
		],
		[
			'20/11/2026, 19:10 - Sam Okoro: The lift is out again\n20/11/2026, 19:13 - Landlord 🏠: I will send someone\n20/11/2026, 19:14 - Sam Okoro: When?',
			[
				'me 2026-11-20@19:10|The lift is out again',
				'Landlord 🏠 2026-11-20@19:13|I will send someone',
				'me 2026-11-20@19:14|When?'
			]
		],
		[
			'20/11/2026, 19:10 - Sam Okoro: Any news?\n20/11/2026, 19:13 - Dan (Northline repairs): Tomorrow at 9\n20/11/2026, 19:14 - Sam Okoro: OK',
			[
				'me 2026-11-20@19:10|Any news?',
				'Dan (Northline repairs) 2026-11-20@19:13|Tomorrow at 9',
				'me 2026-11-20@19:14|OK'
			]
		],
		[
			'[20/11/2026, 19:10:01] Priya: Noted\n[20/11/2026, 19:13:20] BT/EE Care: We cannot do that\n[20/11/2026, 19:14:00] Priya: I see',
			['Priya 2026-11-20@19:10|Noted', 'BT/EE Care 2026-11-20@19:13|We cannot do that', 'Priya 2026-11-20@19:14|I see']
		]
	],
	'name in small letters': [
		[
			'11:38 Ilse: Welcome to the help desk.\n11:41 tinbuyer8: Ok great, but it says something else on the page\n11:42 Ilse: I see.',
			[
				'Ilse @11:38|Welcome to the help desk.',
				'tinbuyer8 @11:41|Ok great, but it says something else on the page',
				'Ilse @11:42|I see.'
			]
		],
		[
			'Priya (10:31): It is free of charge\nsam_o (10:32): Thank you\nPriya (10:33): Anything else?',
			['Priya @10:31|It is free of charge', 'sam_o @10:32|Thank you', 'Priya @10:33|Anything else?']
		],
		[
			'[10:31] iCabbi Support: Hello\n[10:32] eSim desk: I take over\n[10:33] iCabbi Support: Bye',
			['iCabbi Support @10:31|Hello', 'eSim desk @10:32|I take over', 'iCabbi Support @10:33|Bye']
		]
	],
	'signs that cannot be seen': [
		[
			'Priya\u200b: Hello\nSam Okoro: Hi\nPriya\u200b: It stays as it is.',
			['Priya|Hello', 'me|Hi', 'Priya|It stays as it is.']
		],
		[
			'[10:31] Priya\u00a0Shah: Your claim is refused\n[10:32] Sam\u00a0Okoro: Why?',
			['Priya Shah @10:31|Your claim is refused', 'me @10:32|Why?']
		],
		[
			'[10:31] Priya: Your claim is refused\n[10:32] \u200eSam Okoro: Why?\n[10:33] Priya: It is in the terms',
			['Priya @10:31|Your claim is refused', 'me @10:32|Why?', 'Priya @10:33|It is in the terms']
		]
	],
	'a line in a message taken for a speaker': [
		[
			'20/11/2026, 16:40 - Priya: Your visits\n21.11.2026 10:00 Leeds: bring the meter card\n22.11.2026 12:00 York: none needed\n20/11/2026, 16:45 - Sam Okoro: Thanks',
			[
				'Priya 2026-11-20@16:40|Your visits\n21.11.2026 10:00 Leeds: bring the meter card\n22.11.2026 12:00 York: none needed',
				'me 2026-11-20@16:45|Thanks'
			]
		],
		[
			'Agent: These are your bills\nJanuary: 20.00\nFebruary: 22.00\nYou: Thanks',
			['Agent|These are your bills\nJanuary: 20.00\nFebruary: 22.00', 'me|Thanks']
		],
		[
			'Agent: Please read this\nStep 1: Open the app\nStep 2: Tap Meter\nYou: Done',
			['Agent|Please read this\nStep 1: Open the app\nStep 2: Tap Meter', 'me|Done']
		],
		[
			'Agent: The fee is in\nSection 4: charges\nNB: not refundable\nYou: I see',
			['Agent|The fee is in\nSection 4: charges\nNB: not refundable', 'me|I see']
		],
		[
			'Dana: Two things\nFirstly: the visit\nSecondly: the credit\nYou: OK',
			['Dana|Two things\nFirstly: the visit\nSecondly: the credit', 'me|OK']
		]
	],
	'spaces and half of day': [
		[
			'20/11/2026 8:28\u00a0p.\u00a0m. - Nadia: test one\n20/11/2026 8:30\u00a0p.\u00a0m. - Sam Okoro: test two',
			['Nadia 2026-11-20@20:28|test one', 'me 2026-11-20@20:30|test two']
		]
	],
	'system line first': [
		[
			'11/25/26, 7:02\u202fPM - Messages and calls are end-to-end encrypted. Tap to learn more.\n11/25/26, 7:05\u202fPM - Priya: The parcel is at the depot\n11/25/26, 7:06\u202fPM - Sam Okoro: Which depot?',
			['Priya 2026-11-25@19:05|The parcel is at the depot', 'me 2026-11-25@19:06|Which depot?']
		]
	],
	'dates with dots': [
		[
			'[07.11.26, 21:22:39] Henrik: Guten Abend\n[07.11.26, 21:28:10] Sam Okoro: Hallo',
			['Henrik 2026-11-07@21:22|Guten Abend', 'me 2026-11-07@21:28|Hallo']
		]
	],
	'date written in another order or with other signs': [
		[
			'2026/11/20, 5:46 pm - Omar: hello\n2026/11/20, 5:47 pm - Sam Okoro: hi',
			['Omar 2026-11-20@17:46|hello', 'me 2026-11-20@17:47|hi']
		],
		[
			'[20-11-2026, 23:33:00] Ada: Hello?\n[20-11-2026, 23:45:01] Sam Okoro: Hello',
			['Ada 2026-11-20@23:33|Hello?', 'me 2026-11-20@23:45|Hello']
		],
		[
			'24-11-2026 10:37:00 p.m. - Ned Berg: testing\n24-11-2026 10:39:00 p.m. - Sam Okoro: seen',
			['Ned Berg 2026-11-24@22:37|testing', 'me 2026-11-24@22:39|seen']
		]
	],
	'a heading before the first message': [
		[
			'Conversation with Northline\nStarted on November 25, 2026 at 09:42 AM\n\n09:42 Support Bot: Please leave a message.\n09:43 Sam Okoro: I need my final bill.\n09:45 Kelly from Northline: Hi Sam, I can send it.',
			[
				'Support Bot @9:42|Please leave a message.',
				'me @9:43|I need my final bill.',
				'Kelly from Northline @9:45|Hi Sam, I can send it.'
			]
		],
		[
			'Transcript of your chat, 25/11/2026\n\nAgent: Hello\nYou: Hi\nAgent: It stays.',
			['Agent|Hello', 'me|Hi', 'Agent|It stays.']
		]
	],
	'support chat heads': [
		[
			'09:42 AM | Support Bot: Please leave a message.\n\n09:43 AM | Sam Okoro: I need my final bill.\n\n09:45 AM | Kelly from Northline: Hi Sam',
			[
				'Support Bot @9:42|Please leave a message.',
				'me @9:43|I need my final bill.',
				'Kelly from Northline @9:45|Hi Sam'
			]
		],
		[
			'11:38:50 UTC Ilse\n\n    Welcome, I will do my best to help you.\n\n11:41:06 UTC Sam Okoro\n\n    Ok great, thanks\n\n11:41:11 UTC Ilse\n\n    You are welcome.',
			[
				'Ilse @11:38|Welcome, I will do my best to help you.',
				'me @11:41|Ok great, thanks',
				'Ilse @11:41|You are welcome.'
			]
		],
		[
			'Priya Shah  Today at 10:31 AM\nHello\nSam Okoro  Today at 10:33 AM\nHi',
			['Priya Shah 2026-11-28@10:31|Hello', 'me 2026-11-28@10:33|Hi']
		]
	],
	'words for my own side': [
		[
			'Agent: Hello, how can I help?\nCustomer: I was charged twice.\nAgent: I will check.',
			['Agent|Hello, how can I help?', 'me|I was charged twice.', 'Agent|I will check.']
		],
		[
			'Chatbot: Hello\nClient: I was charged twice.\nChatbot: I will pass you on.',
			['Chatbot|Hello', 'me|I was charged twice.', 'Chatbot|I will pass you on.']
		]
	],
	'month in words': [
		[
			'[Nov 25, 2026 10:31 AM] Priya: Hello\n[Nov 25, 2026 10:32 AM] Sam Okoro: Hi',
			['Priya 2026-11-25@10:31|Hello', 'me 2026-11-25@10:32|Hi']
		],
		[
			'2026-11-25T10:31:05Z Priya: Hello\n2026-11-25T10:32:00Z Sam Okoro: Hi',
			['Priya 2026-11-25@10:31|Hello', 'me 2026-11-25@10:32|Hi']
		],
		[
			'Priya Shah (20 November 2026 10:31): Hello\nSam Okoro (20 November 2026 10:33): Hi',
			['Priya Shah 2026-11-20@10:31|Hello', 'me 2026-11-20@10:33|Hi']
		]
	],
	'e-mail with a quoted message': [
		[
			'Hello Sam,\nThe decision stays.\nPriya\n\nOn Fri, 20 Nov 2026 at 10:31, Sam Okoro <sam@mail.example> wrote:\n> Please look at the reading of 3 May.\n> It is 1,284.',
			[
				'?|Hello Sam,\nThe decision stays.\nPriya',
				'me 2026-11-20@10:31|Please look at the reading of 3 May.\nIt is 1,284.'
			]
		],
		[
			'No, it is our mail being slow.\n> On 20 Nov 2026, at 10:47, Sam Okoro <sam@mail.example> wrote:\n> \n> When do I get the answer?',
			['?|No, it is our mail being slow.', 'me 2026-11-20@10:47|When do I get the answer?']
		],
		[
			'We keep to our decision.\n\n----- Original Message -----\nFrom: "Sam Okoro" <sam@mail.example>\nDate: Friday, November 20th 2026 at 3:59 pm\nTo: "Northline"\n\n> I ask for a refund of £42.10.',
			['?|We keep to our decision.', 'me 2026-11-20@15:59|I ask for a refund of £42.10.']
		]
	],
	'system line in the middle': [
		[
			'20/11/2026, 19:10 - Priya: I will note that\n20/11/2026, 19:11 - Priya changed the subject to "Repairs"\n20/11/2026, 19:14 - Sam Okoro: Thanks',
			['Priya 2026-11-20@19:10|I will note that', 'me 2026-11-20@19:14|Thanks']
		]
	],
	'right-to-left text': [
		[
			'\u200f[20/11/2026, 10:31:05] משה: שלום\n\u200f[20/11/2026, 10:32:05] Sam Okoro: שלום וברכה',
			['משה 2026-11-20@10:31|שלום', 'me 2026-11-20@10:32|שלום וברכה']
		]
	],
	'head on a line of its own': [
		[
			'[10:42 • 25/11/2026] Luca Conti:\nCan we close the fault? I have sent the file.\n[10:44 • 25/11/2026] Sam Okoro:\nNot yet.',
			['Luca Conti 2026-11-25@10:42|Can we close the fault? I have sent the file.', 'me 2026-11-25@10:44|Not yet.']
		],
		[
			'[25/11/2026 10:42] Luca Conti\nHave you the file?\n\n[25/11/2026 10:44] Dana Wolf\nNot yet.\n\n[25/11/2026 10:45] Luca Conti\nThen we close it.',
			[
				'Luca Conti 2026-11-25@10:42|Have you the file?',
				'Dana Wolf 2026-11-25@10:44|Not yet.',
				'Luca Conti 2026-11-25@10:45|Then we close it.'
			]
		]
	],
	'copied with marks': [
		[
			'**Priya:** Hello\n**Sam Okoro:** Hi\n**Priya:** It stays as it is.',
			['Priya|Hello', 'me|Hi', 'Priya|It stays as it is.']
		],
		['• Priya: Hello\n• Sam Okoro: Hi\n• Priya: Bye', ['Priya|Hello', 'me|Hi', 'Priya|Bye']]
	],
	'plain forms': [
		[
			'20/11/2026, 11:23 - Tim-Tom Berg: Testing a dash\n20/11/2026, 11:24 - Sam Okoro: Lorem : ipsum',
			['Tim-Tom Berg 2026-11-20@11:23|Testing a dash', 'me 2026-11-20@11:24|Lorem : ipsum']
		],
		[
			'[11/20/26, 2:35:22\u202fPM] Priya: hello\n\u200e[11/20/26, 2:36:01\u202fPM] Sam Okoro: \u200eimage omitted',
			['Priya 2026-11-20@14:35|hello', 'me 2026-11-20@14:36|\u200eimage omitted']
		]
	],
	'text with colons': [
		[
			'Order: 206-77\nCollected: 3 May\nDriver: left at porch\nStatus: delivered',
			['?|Order: 206-77\nCollected: 3 May\nDriver: left at porch\nStatus: delivered']
		]
	],
	'lines in a message': [
		[
			'20/11/2026, 16:40 - Priya: See\n[2,4,0,4] -> 11\n[160,3] -> 160\n20/11/2026, 16:41 - Sam Okoro: Thanks',
			['Priya 2026-11-20@16:40|See\n[2,4,0,4] -> 11\n[160,3] -> 160', 'me 2026-11-20@16:41|Thanks']
		],
		[
			'Agent: Your details\nAddress: 1 Elm Road\nOrder number: 4471\nYou: Yes',
			['Agent|Your details\nAddress: 1 Elm Road\nOrder number: 4471', 'me|Yes']
		]
	],
	'more heads': [
		[
			'(14:03:31) Priya: Hello\n(14:04:02) Sam Okoro: Hi\n(14:05:00) Priya: Done',
			['Priya @14:03|Hello', 'me @14:04|Hi', 'Priya @14:05|Done']
		],
		[
			'Chat Started: Friday, November 25, 2026, 09:42:11 (+0000)\nChat Origin: Web\nAgent Priya S\n( 70s ) Priya S: Hello\n( 1m 45s ) Sam Okoro: I need my bill\n( 2m 1s ) Priya S: Sure',
			['Priya S|Hello', 'me|I need my bill', 'Priya S|Sure']
		],
		[
			'Priya Shah\n10:31 AM\nHello there, how can I help?\nSam Okoro\n10:33 AM\nMy bill\nPriya Shah\n10:34 AM\nOK',
			['Priya Shah @10:31|Hello there, how can I help?', 'me @10:33|My bill', 'Priya Shah @10:34|OK']
		],
		[
			'10:31\nPriya\nHello\n10:32\nSam Okoro\nHi\n10:33\nPriya\nBye',
			['Priya @10:31|Hello', 'me @10:32|Hi', 'Priya @10:33|Bye']
		],
		[
			'Northline chat\nReference NB44871\nPriya: Hello\nSam Okoro: I was charged twice\nPriya: I will look',
			['Priya|Hello', 'me|I was charged twice', 'Priya|I will look']
		],
		[
			'05/11/2026, 10:00 - Priya: One\n06/11/2026, 10:00 - Sam Okoro: Two\n25/11/2026, 10:00 - Priya: Three',
			['Priya 2026-11-05@10:00|One', 'me 2026-11-06@10:00|Two', 'Priya 2026-11-25@10:00|Three']
		],
		[
			'5/11/26, 10:00 - Priya: One\n12/11/26, 10:00 - Sam Okoro: Two',
			['Priya 2026-11-05@10:00|One', 'me 2026-11-12@10:00|Two']
		],
		['12/5/26, 10:00 - Priya: One\n5/12/26, 10:00 - Sam Okoro: Two', ['Priya @10:00|One', 'me @10:00|Two']],
		[
			'[25/11/2026, 10:31:05] ~ Priya: Hello\n[25/11/2026, 10:32:05] Sam Okoro: Hi',
			['Priya 2026-11-25@10:31|Hello', 'me 2026-11-25@10:32|Hi']
		],
		[
			'[10:31, 25/11/2026] Priya: Hello\n[10:32, 25/11/2026] +44 7700 900123: Hi\n[10:33, 25/11/2026] Priya: x',
			['Priya 2026-11-25@10:31|Hello', '+44 7700 900123 2026-11-25@10:32|Hi', 'Priya 2026-11-25@10:33|x']
		],
		[
			'25.11.2026, 10:31 - Priya: Hallo\n25.11.2026, 10:32 - Sam Okoro hat Priya hinzugefügt\n25.11.2026, 10:33 - Sam Okoro: Ja',
			['Priya 2026-11-25@10:31|Hallo', 'me 2026-11-25@10:33|Ja']
		],
		[
			'20/11/2026, 19:10 - Priya: I will note that\n20/11/2026, 19:11 - You created group "Repairs"\n20/11/2026, 19:12 - Missed voice call\n20/11/2026, 19:14 - Sam Okoro: Thanks',
			['Priya 2026-11-20@19:10|I will note that', 'me 2026-11-20@19:14|Thanks']
		],
		['20/11/2026, 19:10 - Priya: bye\n20/11/2026, 19:11 - Priya left', ['Priya 2026-11-20@19:10|bye']],
		[
			'Agent: I pass you on\nYou are now chatting with Kelly.\nKelly: Hello Sam\nYou: Hi\nKelly: Let me see',
			['Agent|I pass you on', 'Kelly|Hello Sam', 'me|Hi', 'Kelly|Let me see']
		],
		[
			'Agent: I pass you on\nKelly: Hello Sam\nYou: Hi\nAgent: back',
			['Agent|I pass you on', 'Kelly|Hello Sam', 'me|Hi', 'Agent|back']
		],
		[
			'Hello Sam,\n\nNo.\n\nPriya\n\nFrom: Sam Okoro <sam@mail.example>\nSent: 20 November 2026 10:31\nTo: Northline\nSubject: Bill\n\nPlease look again.\n\nFrom: Northline <care@n.example>\nSent: 18 November 2026 09:00\nTo: Sam Okoro\nSubject: Bill\n\nYour bill is right.',
			[
				'?|Hello Sam,\n\nNo.\n\nPriya',
				'me 2026-11-20@10:31|Please look again.',
				'Northline 2026-11-18@9:00|Your bill is right.'
			]
		],
		[
			'On Fri, 20 Nov 2026 at 10:31, Sam Okoro <sam@mail.example> wrote:\n> When will it come?\nOn Tuesday.\n> And the refund?\nIn 5 days.\n\nPriya',
			[
				'me 2026-11-20@10:31|When will it come?',
				'?|On Tuesday.',
				'me 2026-11-20@10:31|And the refund?',
				'?|In 5 days.\n\nPriya'
			]
		],
		[
			'Thanks\n\nOn 20/11/2026 10:31, Okoro, Sam wrote:\n> > Old text by them\n> My new text',
			['?|Thanks', '?|Old text by them', 'me 2026-11-20@10:31|My new text']
		],
		[
			'Hi\n\nOn Fri, Nov 20, 2026 at 3:59 PM Northline Care <care@n.example>\nwrote:\n\n> We will not pay.\n>\n> On Thu, Nov 19, 2026 at 1:00 PM Sam Okoro <sam@mail.example> wrote:\n>\n>> Please pay £42.10.\n>> Thanks',
			['?|Hi', 'Northline Care 2026-11-20@15:59|We will not pay.', 'me 2026-11-19@13:00|Please pay £42.10.\nThanks']
		],
		[
			'From: Northline\nTo: You\nSubject: Your bill\n\nDear Sam,\nAgent: hi',
			['?|From: Northline\nTo: You\nSubject: Your bill\n\nDear Sam,\nAgent: hi']
		],
		[
			'Am 20.11.2026 um 10:31 schrieb Sam Okoro <sam@mail.example>:\n> Bitte prüfen\nNein.',
			['me 2026-11-20@10:31|Bitte prüfen', '?|Nein.']
		],
		['<Priya> Hello\n<sam> hi\n<Priya> bye', ['Priya|Hello', 'sam|hi', 'Priya|bye']],
		[
			'[10:31] <Priya> Hello\n[10:32] <sam_o> hi\n[10:33] <Priya> bye',
			['Priya @10:31|Hello', 'sam_o @10:32|hi', 'Priya @10:33|bye']
		],
		['Priya Shah 10:31\nHello\n\nSam Okoro 10:32\nHi', ['Priya Shah @10:31|Hello', 'me @10:32|Hi']],
		[
			'Priya Shah, 25 Nov 2026, 10:31\nHello\n\nKelly Wu, 25 Nov 2026, 10:40\nHi\n\nPriya Shah, 25 Nov 2026, 10:41\nok',
			['Priya Shah 2026-11-25@10:31|Hello', 'Kelly Wu 2026-11-25@10:40|Hi', 'Priya Shah 2026-11-25@10:41|ok']
		],
		[
			'Priya (Agent) 10:31 AM\nHello\nSam Okoro (Customer) 10:32 AM\nHi\nPriya (Agent) 10:34 AM\nok',
			['Priya (Agent) @10:31|Hello', 'me @10:32|Hi', 'Priya (Agent) @10:34|ok']
		],
		['[10:31] Priya:\n[10:32] Sam Okoro: Hi\n[10:33] Priya: Yes', ['me @10:32|Hi', 'Priya @10:33|Yes']],
		[
			'10:31 Dana I have looked\n10:32 You Thanks\n10:33 Priya I take over',
			['Dana @10:31|I have looked', 'me @10:32|Thanks', '? @10:33|Priya I take over']
		],
		[
			'Dana: The plan:\n10:45 drive to Leeds\n11:00 call\nYou: OK',
			['Dana|The plan:\n10:45 drive to Leeds\n11:00 call', 'me|OK']
		],
		[
			'[10:31] Priya: The plan:\n10:45 drive to Leeds: yes\n11:00 call: no\n[10:40] Sam Okoro: OK',
			['Priya @10:31|The plan:\n10:45 drive to Leeds: yes\n11:00 call: no', 'me @10:40|OK']
		],
		[
			'November 25, 2026\n\nPriya Shah 10:31 AM\nHello\n\nSam Okoro 10:32 AM\nHi',
			['Priya Shah 2026-11-25@10:31|Hello', 'me 2026-11-25@10:32|Hi']
		],
		[
			'20/11/2026, 10:00 - Priya: One\n30/12/2026, 10:00 - Sam Okoro: Two\n21/11/2026, 10:00 - Priya: Three',
			['Priya 2026-11-20@10:00|One', 'me @10:00|Two', 'Priya 2026-11-21@10:00|Three']
		],
		[
			'2026-11-25 10:31:05 | Priya | Hello\n2026-11-25 10:32:05 | Sam Okoro | Hi',
			['Priya 2026-11-25@10:31|Hello', 'me 2026-11-25@10:32|Hi']
		],
		[
			'Priya\u00a0Shah\u202f: Hello\nSam\u00a0Okoro: Hi\nPriya\u00a0Shah: x',
			['Priya Shah|Hello', 'me|Hi', 'Priya Shah|x']
		],
		[
			'\u202a[25/11/2026, 10:31]\u202c Priya: a\n\u202a[25/11/2026, 10:32]\u202c Sam\u200b Okoro: b',
			['Priya 2026-11-25@10:31|a', 'me 2026-11-25@10:32|b']
		],
		[
			'Wed 25 Nov 10:31 - Priya: a\nWed 25 Nov 10:32 - Sam Okoro: b',
			['Priya 2026-11-25@10:31|a', 'me 2026-11-25@10:32|b']
		],
		['Sent by Priya on 25/11/2026 10:31\nHello', ['?|Sent by Priya on 25/11/2026 10:31\nHello']],
		['You said:\nMy bill is wrong\nNorthline said:\nNo', ['me|My bill is wrong', 'Northline|No']],
		['You at 10:31\nMy bill is wrong\nNorthline at 10:33\nNo', ['me @10:31|My bill is wrong', 'Northline @10:33|No']],
		[
			'11/25/26, 7:05 PM - Priya: See this:\nTotal: 45\nNote: x\n11/25/26, 7:06 PM - Sam Okoro: k',
			['Priya 2026-11-25@19:05|See this:\nTotal: 45\nNote: x', 'me 2026-11-25@19:06|k']
		]
	]
};

describe.each(Object.entries(kinds))('%s', (_, cases) => {
	test.each(cases)('%j', (text, messages) => expect(told(text)).toEqual(messages));
});

describe('a date in figures', () => {
	const chat = (...dates: string[]) =>
		dates.map((date, index) => `${date}, 10:0${index} - ${index % 2 === 0 ? 'Priya' : 'Sam Okoro'}: x`).join('\n');
	const days = (text: string, context = reader) => splitPasted(text, context).map(({ day }) => day);

	test.each([
		[
			'one clear day settles all',
			['05/11/2026', '06/11/2026', '25/11/2026'],
			['2026-11-05', '2026-11-06', '2026-11-25']
		],
		['wherever it stands', ['10/30/26', '11/5/26', '11/6/26'], ['2026-10-30', '2026-11-05', '2026-11-06']],
		['a day that would lie ahead', ['12/11/2026', '12/11/2026'], ['2026-11-12', '2026-11-12']],
		['a day that would go back in time', ['09/11/2026', '10/11/2026', '01/12/2025'], [null, null, null]],
		['messages in order of time', ['03/02/2026', '02/03/2026'], ['2026-02-03', '2026-03-02']],
		['dots put the day first', ['05.11.26', '06.11.26'], ['2026-11-05', '2026-11-06']],
		['unless another line says otherwise', ['11.05.26', '11.20.26'], ['2026-11-05', '2026-11-20']],
		['nothing settles it', ['06/08/2026', '06/08/2026'], [null, null]]
	])('%s', (_, dates, expected) => expect(days(chat(...dates))).toEqual(expected));

	test('of a quoted mail is older than the mail above', () => {
		const mail = (date: string, words: string) => `From: Care\nSent: ${date} 10:31\nTo: Sam Okoro\n\n${words}\n\n`;
		expect(days(`Hello\n\n${mail('02/03/2026', 'Later.')}${mail('03/02/2026', 'Earlier.')}`)).toEqual([
			null,
			'2026-03-02',
			'2026-02-03'
		]);
	});

	test('that nothing settles is asked for once, and the answer holds for all', () => {
		const text = chat('5/11/2026', '5/11/2026');
		expect(unclearDateIn(splitPasted(text, reader))).toMatchObject({
			written: '5/11/2026',
			dayFirst: '2026-11-05',
			monthFirst: '2026-05-11'
		});
		expect(days(text, { ...reader, order: 'dayFirst' })).toEqual(['2026-11-05', '2026-11-05']);
		expect(days(text, { ...reader, order: 'monthFirst' })).toEqual(['2026-05-11', '2026-05-11']);
		expect(unclearDateIn(splitPasted(text, { ...reader, order: 'dayFirst' }))?.written).toBe('5/11/2026');
		expect(unclearDateIn(splitPasted(chat('25/11/2026', '5/11/2026'), reader))).toBeNull();
	});

	test('of one chat has one order, whatever its days', () => {
		const past = fc
			.date({ min: new Date('2024-01-01'), max: new Date('2026-11-28'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10));
		fc.assert(
			fc.property(fc.array(past, { minLength: 1, maxLength: 8 }), fc.boolean(), (list, isDayFirst) => {
				const sorted = list.toSorted();
				const written = sorted.map((day) => {
					const [year, month, date] = day.split('-');
					return isDayFirst ? `${date}/${month}/${year}` : `${month}/${date}/${year}`;
				});
				const read = days(chat(...written));
				// Either all are told as they were meant, or none that could be meant otherwise.
				read.forEach((day, index) => {
					if (read.every((one) => one !== null)) return;
					const [first, second] = (written[index] ?? '').split('/');
					expect(day === null ? first !== second : first === second).toBe(true);
				});
				if (sorted.some((day) => Number(day.slice(8)) > 12)) expect(read).toEqual(sorted);
			})
		);
	});
});

describe('signs that are not seen', () => {
	const chats = [
		'[25/11/2026, 10:31:05] Priya: Hello\n[25/11/2026, 10:32:05] Sam Okoro: Hi',
		'Priya (10:31): Hello\nSam Okoro (10:32): Hi',
		'Priya: Hello\nSam Okoro: Hi\nPriya: Yes',
		'( 70s ) Priya: Hello\n( 81s ) Sam Okoro: Hi'
	];
	test('change nothing, wherever they stand', () => {
		const sign = fc.constantFrom('\u200b', '\u200e', '\u200f', '\u202a', '\u202c', '\u2068', '\ufeff', '\u00ad');
		fc.assert(
			fc.property(fc.constantFrom(...chats), fc.array(fc.tuple(fc.nat(80), sign), { maxLength: 8 }), (chat, signs) => {
				const marked = signs.reduce((text, [at, one]) => text.slice(0, at) + one + text.slice(at), chat);
				const plain = (messages: string[]) =>
					messages.map((one) => one.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''));
				expect(plain(told(marked))).toEqual(told(chat));
			})
		);
	});

	test('nor does the kind of space', () => {
		const text = chats[0]?.replace(/ /g, '\u00a0') ?? '';
		expect(told(text)).toEqual(told(chats[0] ?? ''));
	});
});

test('a chat of any shape gives nobody the words of somebody else', () => {
	const shapes: ((name: string, time: string) => string)[] = [
		(name, time) => `[${time}] ${name}:`,
		(name, time) => `(${time}:31) ${name}:`,
		(name, time) => `${name} (${time}):`,
		(name, time) => `25/11/2026, ${time} - ${name}:`,
		(name, time) => `2026-11-25T${time}:05Z ${name}:`,
		(name, time) => `${time} | ${name}:`,
		(name, time) => `{${time}} ${name}:`,
		(name, time) => `[Nov 25, 2026 ${time}] ${name}:`,
		(name, time) => `${name}\n${time}\n`,
		(name, time) => `${time}\n${name}\n`,
		(name, time) => `${name}  Today at ${time}\n`,
		(name) => `**${name}:**`,
		(name) => `${name}：`
	];
	const names = ['Sam Okoro', 'Priya Shah', 'Dana', 'Priya (Agent)', 'Agent'];
	const message = fc.record({
		who: fc.constantFrom(...names),
		words: fc.stringMatching(/^[a-z]{2,8}( [a-z]{2,8}){0,4}$/)
	});
	fc.assert(
		fc.property(fc.constantFrom(...shapes), fc.array(message, { minLength: 1, maxLength: 6 }), (shape, messages) => {
			const all = [{ who: 'Sam Okoro', words: 'the first' }, ...messages, { who: 'Dana', words: 'the last' }];
			const text = all.map(({ who, words }, index) => `${shape(who, `10:${31 + index}`)} ${words}`).join('\n');
			const read = splitPasted(text, reader);
			const isMine = (who: string) => who === 'Sam Okoro';
			for (const { isMine: mine, words } of read) {
				const holding = all.filter((one) => words.split('\n').some((line) => line.endsWith(one.words)));
				for (const { who } of holding.filter((one) => words === one.words)) {
					const alike = all.filter((one) => one.words === words).map((one) => isMine(one.who));
					expect(alike, who).toContain(mine);
				}
			}
			if (messages.every(({ who }) => who !== 'Priya Shah' && who !== 'Priya (Agent)')) {
				expect(read.map(({ words }) => words)).toEqual(all.map(({ words }) => words));
			}
		}),
		{ numRuns: 400 }
	);
});
