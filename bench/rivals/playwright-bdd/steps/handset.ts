import { expect } from '@playwright/test';
import { When } from './fixtures';

When('{string}에서 걸려 온 전화를 받는다', async ({ handset }, number: string) => {
  await expect(handset.getByRole('heading', { name: '수신 전화', exact: true })).toBeVisible();
  await expect(handset.getByText(number, { exact: true })).toBeVisible();
  await handset.getByRole('button', { name: '받기', exact: true }).click();
});

When('화면의 승인번호를 전화기에 누른다', async ({ page, handset }) => {
  const code = await page.getByRole('status', { name: '승인번호', exact: true }).innerText();
  for (const digit of code.trim()) {
    await handset.getByRole('button', { name: digit, exact: true }).click();
  }
  await expect(handset.getByRole('heading', { name: '통화가 종료되었습니다', exact: true })).toBeVisible();
});

When('화면의 숫자를 문자로 답장한다', async ({ page, handset }) => {
  const frame = page.frameLocator('iframe[title="금융인증서 발급"]');
  const digits = await frame.getByRole('status', { name: '숫자', exact: true }).innerText();
  await handset.getByRole('textbox', { name: '답장', exact: true }).fill(digits.trim());
  await handset.getByRole('button', { name: '보내기', exact: true }).click();
});
