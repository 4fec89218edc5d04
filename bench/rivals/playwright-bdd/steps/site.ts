import { expect, type FrameLocator, type Page } from '@playwright/test';
import { Given, Then, When, type Customer } from './fixtures';

/** What the customer types into the field of that name. */
function own(customer: Customer, label: string): string {
  const value = customer.values[label === '휴대폰번호' ? '휴대폰 번호' : label];
  if (typeof value !== 'string') throw new Error(`the customer has no ${label}`);
  return value;
}

const frame = (page: Page): FrameLocator => page.frameLocator('iframe[title="금융인증서 발급"]');

Given('국민은행 홈페이지에 접속한다', async ({ page }) => {
  await page.goto('/');
});

Then('{string} 화면이 나온다', async ({ page }, name: string) => {
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
});

When('{string} 탭을 누른다', async ({ page }, name: string) => {
  await page.getByRole('tab', { name, exact: true }).click();
});

When('{string} 버튼을 누른다', async ({ page }, name: string) => {
  await page.getByRole('button', { name, exact: true }).click();
});

When('{string} 칸을 채운다', async ({ page, customer }, name: string) => {
  await page.getByRole('textbox', { name, exact: true }).fill(own(customer, name));
});

When('주민등록번호를 적는다', async ({ page, customer }) => {
  const group = page.getByRole('group', { name: '주민등록번호', exact: true });
  const [front, back] = own(customer, '주민등록번호').split('-');
  await group.getByRole('textbox', { name: '앞 6자리', exact: true }).fill(front);
  await group.getByRole('textbox', { name: '뒤 7자리', exact: true }).fill(back);
});

When('{string} 목록에서 고른다', async ({ page, customer }, name: string) => {
  await page.getByRole('combobox', { name, exact: true }).selectOption(own(customer, name));
});

When('{string} 항목을 고른다', async ({ page }, name: string) => {
  await page.getByRole('radio', { name, exact: true }).check();
});

Then('{string} 항목이 있다', async ({ page }, name: string) => {
  await expect(page.getByRole('radio', { name, exact: true })).toBeVisible();
});

When('보안카드의 비밀번호를 적는다', async ({ page, customer }) => {
  const boxes = page.getByRole('group', { name: '비밀번호', exact: true }).getByRole('textbox');
  await expect(boxes).toHaveCount(2);
  const names = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent ?? ''));
  const code = (name: string): string => customer.values['보안카드'].codes[name.split('번')[0]];
  await boxes.nth(0).fill(code(names[0]).slice(0, 2));
  await boxes.nth(1).fill(code(names[1]).slice(2));
});

Then('인증센터 창에 {string} 화면이 나온다', async ({ page }, name: string) => {
  await expect(frame(page).getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
});

When('인증센터 창의 {string} 칸을 채운다', async ({ page, customer }, name: string) => {
  await frame(page).getByRole('textbox', { name, exact: true }).fill(own(customer, name));
});

When('인증센터 창의 비밀번호 두 칸을 채운다', async ({ page, customer }) => {
  for (const name of ['금융인증서 비밀번호', '금융인증서 비밀번호 확인']) {
    await frame(page).getByRole('textbox', { name, exact: true }).fill(own(customer, '금융인증서 비밀번호'));
  }
});

When('인증센터 창의 {string} 버튼을 누른다', async ({ page }, name: string) => {
  await frame(page).getByRole('button', { name, exact: true }).click();
});
