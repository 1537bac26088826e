-- The second wall around trainings (decisions.md 31).

CALL guard_facts('trainings', 'training_answers',
  'lead_id, hosting, kind, name, topics, organiser, place, starts_on, ends_on, tenth_hours, experts_first, experts_second, planned, attended_first, attended_second, cadres_first, cadres_second, professionals_first, professionals_second, completed, rated, satisfied, cost_fen, notice');
--> statement-breakpoint

GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO app_rw;
