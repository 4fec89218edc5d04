// The customer's telephone for Doc Detective: answers a call or replies to a text message.
//
//   node phone.mjs answer NUMBER CODE    the call must come from NUMBER; keys in CODE
//   node phone.mjs reply TEXT
//
// RIVALS_BANK is the bank's origin, RIVALS_HANDSET the path of the telephone's page,
// RIVALS_CUSTOMER the customer's id. Ends with status 1 and a reason where the telephone cannot do it.
const [deed, ...given] = process.argv.slice(2);
const { RIVALS_BANK, RIVALS_HANDSET, RIVALS_CUSTOMER } = process.env;

async function look() {
  const answer = await fetch(`${RIVALS_BANK}/lab/customers/${RIVALS_CUSTOMER}/handset`);
  return answer.json();
}

async function act(what, fields = {}) {
  const answer = await fetch(`${RIVALS_BANK}${RIVALS_HANDSET}/${what}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
}

async function answer(number, code) {
  const call = (await look()).calls.at(-1);
  if (call?.state !== 'ringing') throw new Error(`no call rings: ${call?.state ?? 'none came'}`);
  if (call.caller !== number) throw new Error(`the call comes from ${call.caller}, not ${number}`);
  await act('answer');
  for (const key of code.trim()) await act('press', { key });
  const now = (await look()).calls.at(-1).state;
  if (now !== 'approved') throw new Error(`the call is not approved with ${code}: ${now}`);
}

try {
  if (deed === 'answer') await answer(...given);
  else if (deed === 'reply') await act('reply', { text: given[0].trim() });
  else throw new Error(`what is ${deed}?`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
