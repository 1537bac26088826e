-- A figure that each side reports for itself takes files of its own side only; of one that both answer for, both bring theirs.
CREATE POLICY evidence_attach_reading ON evidence AS RESTRICTIVE FOR INSERT TO app_rw
  WITH CHECK (subject_kind <> 'reading' OR EXISTS (SELECT FROM readings r
    WHERE r.id = subject_id AND (r.reporter = 'shared' OR r.department_id = (SELECT app_department()))));
