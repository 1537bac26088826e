import { expect, test } from 'vitest';
import { textsOf } from './form-input';
import { nested } from './nested';

test('field names are paths and numbered ones make lists', () => {
  expect(
    nested({ 'entries.0.value': '1', 'entries.0.note': '', 'entries.2.value': '3', reason: '因' }),
  ).toEqual({
    entries: [{ value: '1', note: '' }, { value: '3' }],
    reason: '因',
  });
});

test('no field name reaches the prototype', () => {
  nested({ '__proto__.polluted': 'yes', 'constructor.prototype.polluted': 'yes' });
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('a name that is both a text and a branch keeps the branch', () => {
  expect(nested({ ref: 'x', 'ref.id': '7' })).toEqual({ ref: { id: '7' } });
});

test('files and hidden fields of the framework stay out', () => {
  const form = new FormData();
  form.set('$ACTION_ID', 'a');
  form.set('photo', new Blob(['x']));
  form.set('reason', '因');
  expect(textsOf(form)).toEqual({ reason: '因' });
});

test('ticked boxes become references to records as they were seen', () => {
  const form = new FormData();
  form.append('pick', '7 3');
  form.append('pick', '9 1');
  expect(nested(textsOf(form))).toEqual({
    refs: [
      { id: '7', version: '3' },
      { id: '9', version: '1' },
    ],
  });
});
