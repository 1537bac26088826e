export const roles = [
  'leader',
  'supervisor',
  'reviewer',
  'staff',
  'sysadmin',
  'secadmin',
  'auditadmin',
] as const;
export type Role = (typeof roles)[number];

export const roleWords: Record<Role, string> = {
  leader: '厅领导',
  supervisor: '督查',
  reviewer: '审核人',
  staff: '填报人',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditadmin: '审计管理员',
};

/** The three administrators hold each other's rights never, and nothing of the business. */
export const administrators: readonly Role[] = ['sysadmin', 'secadmin', 'auditadmin'];
