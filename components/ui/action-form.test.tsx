import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { ActionForm } from './action-form';
import { type FormState, untouched } from './form-state';

const answered = vi.hoisted(() => ({ state: null as FormState | null }));
vi.mock(import('react'), async (original) => {
  const react = await original();
  return { ...react, useActionState: (() => [answered.state, () => undefined, false]) as never };
});

function drawn(state: FormState): string {
  answered.state = state;
  const action = () => Promise.resolve(untouched);
  return renderToStaticMarkup(
    <ActionForm action={action} label="签发" submit="签发" formKey="k" summary="填写" />,
  );
}

test('a folded form is open, without any script, where something was answered', () => {
  expect(drawn(untouched)).toMatch(/^<details class="[^"]*"><summary>填写<\/summary>/);
  const refused = drawn({ ...untouched, status: 'refused', message: '请改正。' });
  expect(refused).toMatch(/^<details class="[^"]*" open="">/);
  expect(refused).toContain('请改正。');
});
