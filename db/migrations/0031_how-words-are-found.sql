-- As it was, but for the fence around what is looked up. Where every pair of a sample is frequent, the planner takes any word
-- that the sample lacks for one in two hundred, and went through the whole ledger by day to find the first few of them.
CREATE OR REPLACE FUNCTION activities_saying(programme integer, words text[], among bigint[], of_kind text, in_state text,
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
  RETURN QUERY EXECUTE format($q$ SELECT a.id, a.held_on FROM (SELECT a.id, a.held_on FROM activities a
      WHERE %s AND text_pairs(a.plain_text) @> $12 AND %s OFFSET 0) a ORDER BY a.held_on DESC, a.id DESC OFFSET $13 LIMIT $11 $q$, place, seen)
    USING programme, app_department(), ARRAY(SELECT app_programmes()), words, among, of_kind, in_state,
      coalesce(from_on, '-infinity'), coalesce(before_on, 'infinity'), coalesce(before_id, 0), most - found, pairs, found;
END
$$;
