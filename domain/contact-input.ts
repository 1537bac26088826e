import { z } from 'zod';
import { parsePhone } from './contact';
import { optionalText, recordId, recordRef, requiredText } from './input';

/** Whom one's own side names for a pairing. */
export const contactInput = z.object({
  ref: recordRef,
  name: requiredText(20, '联系人姓名'),
  duty: optionalText(40, '单位职务'),
  phone: z.string().transform((text, context) => {
    const phone = parsePhone(text);
    if (phone !== null) return phone;
    context.addIssue({ code: 'custom', message: '请填写手机号码或带区号的座机，例如 020-12345678。' });
    return z.NEVER;
  }),
});

/** A contact of a pairing as the person sees both. */
export const contactRef = z.object({ ref: recordRef, contact: recordId });
