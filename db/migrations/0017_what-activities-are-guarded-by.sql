-- The second wall around activities, how their texts are found, what is summed of them, and what tells that figures of ledgers
-- may have changed (decisions.md 25, 26).

CALL guard_facts('activities', 'activity_answers',
  'pairing_id, held_on, kind, text, money_fen, goods_fen, beneficiaries');
--> statement-breakpoint

-- What it looks up is among a million rows, and row security keeps the runtime role from the index of an expression.
ALTER FUNCTION begin_correction() SECURITY DEFINER SET search_path = public, pg_temp;
--> statement-breakpoint

-- An activity is of a pairing that both sides stand by; else no row.
CREATE FUNCTION belong_to_pairing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pairings p WHERE p.first_id = NEW.pairing_id AND p.state = 'confirmed'
      AND NOT p.is_superseded AND p.programme_id = NEW.programme_id) THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER activities_belong BEFORE INSERT OR UPDATE OF pairing_id ON activities FOR EACH ROW
  EXECUTE FUNCTION belong_to_pairing();
--> statement-breakpoint

-- The pairs of neighbouring characters of a plain text. What it costs is told truly, or every row is read by it.
CREATE FUNCTION text_pairs(plain text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 2000 AS $$
  SELECT coalesce(array_agg(DISTINCT substr(plain, at, 2)), '{}') FROM generate_series(1, length(plain) - 1) at
$$;
--> statement-breakpoint
CREATE INDEX activities_text ON activities USING gin (text_pairs(plain_text)) WITH (fastupdate = off);
--> statement-breakpoint
-- Which words are frequent decides how they are looked for.
ALTER INDEX activities_text ALTER COLUMN 1 SET STATISTICS 1000;
--> statement-breakpoint

-- The activities that hold all the words, in the order of the list, as far as the runtime role may read them. Row security
-- lets no index look into a text first, so this reads as the owner and says itself what activities_read says. A frequent word
-- is among the last ten thousand; the others are looked up, with the words in the statement, so that the planner knows them.
CREATE FUNCTION activities_saying(programme integer, words text[], among bigint[], of_kind text, in_state text,
    from_on date, before_on date, before_id bigint, most integer)
  RETURNS TABLE (id bigint, held_on date) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  place CONSTANT text := $q$ a.programme_id = $1 AND NOT a.is_superseded
    AND (a.held_on, a.id) >= ($8, 0) AND (a.held_on, a.id) < ($9, $10) $q$;
  seen CONSTANT text := $q$ (a.department_id = $2 OR (a.state IN ('approved', 'disputed', 'confirmed') AND a.programme_id = ANY ($3)))
    AND NOT EXISTS (SELECT FROM unnest($4) word WHERE strpos(a.plain_text, word) = 0)
    AND ($5 IS NULL OR a.pairing_id = ANY ($5)) AND ($6 IS NULL OR a.kind = $6) AND ($7 IS NULL OR a.state = $7) $q$;
  pairs CONSTANT text[] := ARRAY(SELECT DISTINCT pair FROM unnest(words) word, unnest(text_pairs(word)) pair);
  found integer;
BEGIN
  RETURN QUERY EXECUTE format($q$ SELECT a.id, a.held_on FROM (SELECT * FROM activities a WHERE %s
      ORDER BY a.held_on DESC, a.id DESC LIMIT 10000) a WHERE %s ORDER BY a.held_on DESC, a.id DESC LIMIT $11 $q$, place, seen)
    USING programme, app_department(), ARRAY(SELECT app_programmes()), words, among, of_kind, in_state,
      coalesce(from_on, '-infinity'), coalesce(before_on, 'infinity'), coalesce(before_id, 0), most;
  GET DIAGNOSTICS found = ROW_COUNT;
  IF found >= most THEN RETURN; END IF;
  RETURN QUERY EXECUTE format($q$ SELECT a.id, a.held_on FROM activities a WHERE %s AND text_pairs(a.plain_text) @> $12 AND %s
      ORDER BY a.held_on DESC, a.id DESC OFFSET $13 LIMIT $11 $q$, place, seen)
    USING programme, app_department(), ARRAY(SELECT app_programmes()), words, among, of_kind, in_state,
      coalesce(from_on, '-infinity'), coalesce(before_on, 'infinity'), coalesce(before_id, 0), most - found, pairs, found;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION activities_saying FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION activities_saying TO app_rw;
--> statement-breakpoint

-- Goes up with whatever may change what a ledger counts, in the transaction that does; each connection has its slot.
CREATE FUNCTION mark_ledger(name text) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO ledger_marks AS m (ledger, slot, mark) VALUES (name, pg_backend_pid() % 8, 1)
    ON CONFLICT (ledger, slot) DO UPDATE SET mark = m.mark + 1
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION mark_ledger FROM PUBLIC;
--> statement-breakpoint
CREATE FUNCTION mark_pairings() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM mark_ledger('pairings');
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER pairings_mark AFTER INSERT OR UPDATE OR DELETE ON pairings FOR EACH STATEMENT EXECUTE FUNCTION mark_pairings();
--> statement-breakpoint
CREATE TRIGGER pairing_exits_mark AFTER INSERT ON pairing_exits FOR EACH STATEMENT EXECUTE FUNCTION mark_pairings();
--> statement-breakpoint
CREATE TRIGGER organisations_mark AFTER UPDATE ON organisations FOR EACH STATEMENT EXECUTE FUNCTION mark_pairings();
--> statement-breakpoint
ALTER TABLE ledger_marks ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE ledger_marks FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY ledger_marks_owner ON ledger_marks TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY ledger_marks_read ON ledger_marks FOR SELECT TO app_rw USING (EXISTS (SELECT app_programmes()));
--> statement-breakpoint
GRANT SELECT ON ledger_marks TO app_rw;
--> statement-breakpoint

-- Totals of what is official, kept by what each statement changes. The rows are written in the order of their keys, so that
-- two writers never wait for each other in a ring.
CREATE FUNCTION sum_activities() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  sources CONSTANT text := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, n.* FROM new_rows n'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, o.* FROM old_rows o'
    ELSE 'SELECT 1 AS sign, n.* FROM new_rows n UNION ALL SELECT -1, o.* FROM old_rows o' END;
  changed boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM (%s) r WHERE state = ''confirmed'' AND NOT is_superseded)', sources) INTO changed;
  IF NOT changed THEN RETURN NULL; END IF;
  PERFORM mark_ledger('activities');
  EXECUTE format($query$
    INSERT INTO activity_months AS t (programme_id, month, department_id, kind, slot, activities, money_fen, goods_fen, beneficiaries)
    SELECT programme_id, date_trunc('month', held_on)::date, department_id, kind, pairing_id %% 8, sum(sign),
      sum(sign * coalesce(money_fen, 0)), sum(sign * coalesce(goods_fen, 0)), sum(sign * coalesce(beneficiaries, 0))
    FROM (%s) r WHERE state = 'confirmed' AND NOT is_superseded GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT (programme_id, month, department_id, kind, slot) DO UPDATE SET activities = t.activities + excluded.activities,
      money_fen = t.money_fen + excluded.money_fen, goods_fen = t.goods_fen + excluded.goods_fen,
      beneficiaries = t.beneficiaries + excluded.beneficiaries $query$, sources);
  EXECUTE format($query$
    INSERT INTO pairing_months AS t (pairing_id, month, department_id, programme_id, activities, money_fen, goods_fen, beneficiaries)
    SELECT pairing_id, date_trunc('month', held_on)::date, department_id, programme_id, sum(sign),
      sum(sign * coalesce(money_fen, 0)), sum(sign * coalesce(goods_fen, 0)), sum(sign * coalesce(beneficiaries, 0))
    FROM (%s) r WHERE state = 'confirmed' AND NOT is_superseded GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3
    ON CONFLICT (pairing_id, month, department_id) DO UPDATE SET activities = t.activities + excluded.activities,
      money_fen = t.money_fen + excluded.money_fen, goods_fen = t.goods_fen + excluded.goods_fen,
      beneficiaries = t.beneficiaries + excluded.beneficiaries $query$, sources);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER activities_sum_insert AFTER INSERT ON activities REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT
  EXECUTE FUNCTION sum_activities();
--> statement-breakpoint
CREATE TRIGGER activities_sum_update AFTER UPDATE ON activities REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
  FOR EACH STATEMENT EXECUTE FUNCTION sum_activities();
--> statement-breakpoint
CREATE TRIGGER activities_sum_delete AFTER DELETE ON activities REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT
  EXECUTE FUNCTION sum_activities();
--> statement-breakpoint
ALTER TABLE activity_months ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE activity_months FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY activity_months_owner ON activity_months TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY activity_months_read ON activity_months FOR SELECT TO app_rw
  USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
ALTER TABLE pairing_months ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE pairing_months FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY pairing_months_owner ON pairing_months TO app_owner USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY pairing_months_read ON pairing_months FOR SELECT TO app_rw
  USING (programme_id = ANY (ARRAY(SELECT app_programmes())));
--> statement-breakpoint
GRANT SELECT ON activity_months, pairing_months TO app_rw;
--> statement-breakpoint

-- A plan that was loaded before says nothing of it.
UPDATE programmes SET settings = settings || '{"sleepingDays": 180}' WHERE NOT settings ? 'sleepingDays';
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
