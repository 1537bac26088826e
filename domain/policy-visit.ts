import { factPolicy, ledgerSteps } from './policy-fact';
import { isDepartmentStaff } from './policy-rule';

export const visitPolicy = factPolicy('visit', ledgerSteps, {
  word: '互访记录',
  refusal: '厅领导互访由两厅的填报人登记；请联系本厅填报人。',
  enters: isDepartmentStaff,
});
