-- The receiving side writes down, in its own name and for good, whether the village knows its pairing.

CREATE TRIGGER pairing_asks_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON pairing_asks EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
ALTER TABLE pairing_asks ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE pairing_asks FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_asks_owner ON pairing_asks TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY pairing_asks_read ON pairing_asks FOR SELECT TO app_rw
  USING (EXISTS (SELECT FROM pairings p WHERE coalesce(p.origin_id, p.id) = pairing_id));
--> statement-breakpoint
CREATE POLICY pairing_asks_ask ON pairing_asks FOR INSERT TO app_rw
  WITH CHECK (department_id = (SELECT app_department()) AND asked_by = (SELECT app_account())
    AND EXISTS (SELECT FROM pairings p JOIN organisations o ON o.id = p.receiver_id
      WHERE coalesce(p.origin_id, p.id) = pairing_id AND p.state = 'confirmed' AND NOT p.is_superseded
        AND o.department_id = (SELECT app_department())));
--> statement-breakpoint
GRANT SELECT, INSERT ON pairing_asks TO app_rw;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
