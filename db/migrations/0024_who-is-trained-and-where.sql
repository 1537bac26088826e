CREATE TABLE "station_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fact_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb,
	"filed" jsonb,
	"reason" text,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "station_answers_move" CHECK (("station_answers"."answer", "station_answers"."from_state", "station_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "station_answers_content" CHECK (("station_answers"."answer" = 'confirm') = ("station_answers"."content" is null)),
	CONSTRAINT "station_answers_dispute" CHECK ("station_answers"."answer" not in ('dispute', 'propose') or length(trim("station_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "station_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"station_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"counted_on" date NOT NULL,
	"staff" integer NOT NULL,
	"certified" integer NOT NULL,
	"volunteers" integer,
	"services" integer,
	"counted_by" integer NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "station_counts_amounts" CHECK (least("station_counts"."certified", "station_counts"."volunteers", "station_counts"."services") >= 0 and "station_counts"."certified" <= "station_counts"."staff"),
	CONSTRAINT "station_counts_quarter" CHECK (extract(month from "station_counts"."counted_on") in (3, 6, 9, 12) and extract(day from "station_counts"."counted_on" + 1) = 1)
);
--> statement-breakpoint
CREATE TABLE "station_supervisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "station_supervisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"station_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"supervised_on" date NOT NULL,
	"supervisor" text NOT NULL,
	"topic" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"struck_on" date,
	"struck_by" integer,
	"strike_reason" text,
	CONSTRAINT "station_supervisions_words" CHECK (length(trim("station_supervisions"."supervisor")) > 0 and length(trim("station_supervisions"."topic")) > 0),
	CONSTRAINT "station_supervisions_struck" CHECK (("station_supervisions"."struck_on" is null) = ("station_supervisions"."struck_by" is null)
        and ("station_supervisions"."struck_on" is null or length(trim("station_supervisions"."strike_reason")) > 0))
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"origin_id" bigint,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"awaiting_id" integer,
	"correction_reason" text,
	"return_reason" text,
	"submitted_by" integer,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"official_on" date,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"first_id" bigint GENERATED ALWAYS AS (coalesce(origin_id, id)) STORED NOT NULL,
	"station_id" integer NOT NULL,
	"built_on" date NOT NULL,
	"closed_on" date,
	"operator" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "stations_state" CHECK ("stations"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "stations_origin" CHECK (("stations"."revision" = 1) = ("stations"."origin_id" is null)),
	CONSTRAINT "stations_awaiting" CHECK (("stations"."state" = 'submitted') = ("stations"."awaiting_id" is not null)),
	CONSTRAINT "stations_submitter" CHECK ("stations"."state" in ('draft', 'returned') or "stations"."submitted_by" is not null),
	CONSTRAINT "stations_return_reason" CHECK ("stations"."state" <> 'returned' or length(trim("stations"."return_reason")) > 0),
	CONSTRAINT "stations_correction" CHECK ("stations"."revision" = 1 or length(trim("stations"."correction_reason")) > 0),
	CONSTRAINT "stations_official_on" CHECK (("stations"."state" = 'confirmed') = ("stations"."official_on" is not null)),
	CONSTRAINT "stations_superseded" CHECK (not "stations"."is_superseded" or "stations"."official_on" is not null),
	CONSTRAINT "stations_version" CHECK ("stations"."version" >= 1),
	CONSTRAINT "stations_days" CHECK ("stations"."built_on" <= "stations"."closed_on"),
	CONSTRAINT "stations_complete" CHECK ("stations"."state" in ('draft', 'returned') or "stations"."operator" <> '')
);
--> statement-breakpoint
CREATE TABLE "training_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "training_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fact_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"answer" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb,
	"filed" jsonb,
	"reason" text,
	"answered_by" integer NOT NULL,
	"answered_on" date NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "training_answers_move" CHECK (("training_answers"."answer", "training_answers"."from_state", "training_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "training_answers_content" CHECK (("training_answers"."answer" = 'confirm') = ("training_answers"."content" is null)),
	CONSTRAINT "training_answers_dispute" CHECK ("training_answers"."answer" not in ('dispute', 'propose') or length(trim("training_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "trainings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trainings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"origin_id" bigint,
	"revision" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"awaiting_id" integer,
	"correction_reason" text,
	"return_reason" text,
	"submitted_by" integer,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"official_on" date,
	"is_superseded" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"lead_id" integer NOT NULL,
	"hosting" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"topics" text NOT NULL,
	"organiser" text NOT NULL,
	"place" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"tenth_hours" integer,
	"experts_first" integer,
	"experts_second" integer,
	"planned" integer,
	"attended_first" integer,
	"attended_second" integer,
	"cadres_first" integer,
	"cadres_second" integer,
	"professionals_first" integer,
	"professionals_second" integer,
	"completed" integer,
	"rated" integer,
	"satisfied" integer,
	"cost_fen" bigint,
	"notice" text NOT NULL,
	CONSTRAINT "trainings_state" CHECK ("trainings"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "trainings_origin" CHECK (("trainings"."revision" = 1) = ("trainings"."origin_id" is null)),
	CONSTRAINT "trainings_awaiting" CHECK (("trainings"."state" = 'submitted') = ("trainings"."awaiting_id" is not null)),
	CONSTRAINT "trainings_submitter" CHECK ("trainings"."state" in ('draft', 'returned') or "trainings"."submitted_by" is not null),
	CONSTRAINT "trainings_return_reason" CHECK ("trainings"."state" <> 'returned' or length(trim("trainings"."return_reason")) > 0),
	CONSTRAINT "trainings_correction" CHECK ("trainings"."revision" = 1 or length(trim("trainings"."correction_reason")) > 0),
	CONSTRAINT "trainings_official_on" CHECK (("trainings"."state" = 'confirmed') = ("trainings"."official_on" is not null)),
	CONSTRAINT "trainings_superseded" CHECK (not "trainings"."is_superseded" or "trainings"."official_on" is not null),
	CONSTRAINT "trainings_version" CHECK ("trainings"."version" >= 1),
	CONSTRAINT "trainings_hosting" CHECK ("trainings"."hosting" in ('alone', 'joint')),
	CONSTRAINT "trainings_kind" CHECK ("trainings"."kind" in ('course', 'online', 'tour', 'attachment')),
	CONSTRAINT "trainings_topics" CHECK (string_to_array("trainings"."topics", ',') <@ array['social-work', 'governance', 'elderly-care', 'charity', 'social-organisation', 'other']::text[]),
	CONSTRAINT "trainings_days" CHECK ("trainings"."starts_on" <= "trainings"."ends_on"),
	CONSTRAINT "trainings_amounts" CHECK (least("trainings"."tenth_hours", "trainings"."experts_first", "trainings"."experts_second", "trainings"."planned", "trainings"."attended_first",
        "trainings"."attended_second", "trainings"."cadres_first", "trainings"."cadres_second", "trainings"."professionals_first",
        "trainings"."professionals_second", "trainings"."completed", "trainings"."rated", "trainings"."satisfied", "trainings"."cost_fen") >= 0),
	CONSTRAINT "trainings_first_parts" CHECK (coalesce("trainings"."cadres_first", 0) + coalesce("trainings"."professionals_first", 0) <= "trainings"."attended_first"),
	CONSTRAINT "trainings_second_parts" CHECK (coalesce("trainings"."cadres_second", 0) + coalesce("trainings"."professionals_second", 0) <= "trainings"."attended_second"),
	CONSTRAINT "trainings_of_all" CHECK (greatest("trainings"."completed", "trainings"."rated") <= "trainings"."attended_first" + "trainings"."attended_second"),
	CONSTRAINT "trainings_satisfied" CHECK (coalesce("trainings"."satisfied", 0) <= coalesce("trainings"."rated", 0)),
	CONSTRAINT "trainings_complete" CHECK ("trainings"."state" in ('draft', 'returned') or ("trainings"."topics" <> '' and "trainings"."attended_first" is not null
        and "trainings"."attended_second" is not null and case when "trainings"."kind" in ('tour', 'attachment')
          then "trainings"."cadres_first" is not null and "trainings"."cadres_second" is not null
            and "trainings"."professionals_first" is not null and "trainings"."professionals_second" is not null
          else "trainings"."tenth_hours" is not null end))
);
--> statement-breakpoint
ALTER TABLE "station_answers" ADD CONSTRAINT "station_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_answers" ADD CONSTRAINT "station_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_answers" ADD CONSTRAINT "station_answers_station" FOREIGN KEY ("fact_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_counts" ADD CONSTRAINT "station_counts_station_id_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_counts" ADD CONSTRAINT "station_counts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_counts" ADD CONSTRAINT "station_counts_counted_by_accounts_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_supervisions" ADD CONSTRAINT "station_supervisions_station_id_stations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_supervisions" ADD CONSTRAINT "station_supervisions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_supervisions" ADD CONSTRAINT "station_supervisions_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "station_supervisions" ADD CONSTRAINT "station_supervisions_struck_by_accounts_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_station_id_organisations_id_fk" FOREIGN KEY ("station_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_first" FOREIGN KEY ("origin_id") REFERENCES "public"."stations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_answers" ADD CONSTRAINT "training_answers_training" FOREIGN KEY ("fact_id") REFERENCES "public"."trainings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_lead_id_departments_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trainings" ADD CONSTRAINT "trainings_first" FOREIGN KEY ("origin_id") REFERENCES "public"."trainings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "station_answers_fact" ON "station_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "station_counts_station" ON "station_counts" USING btree ("station_id","counted_on","id");--> statement-breakpoint
CREATE INDEX "station_supervisions_station" ON "station_supervisions" USING btree ("station_id","supervised_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "station_supervisions_once" ON "station_supervisions" USING btree ("station_id","department_id","supervised_on") WHERE struck_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "stations_one_official" ON "stations" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "stations_one_open" ON "stations" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "stations_revision" ON "stations" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "stations_origin_id" ON "stations" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "stations_waiting" ON "stations" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "stations_first_id" ON "stations" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "stations_day" ON "stations" USING btree ("programme_id","built_on","id");--> statement-breakpoint
CREATE INDEX "stations_station" ON "stations" USING btree ("station_id");--> statement-breakpoint
CREATE INDEX "training_answers_fact" ON "training_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_one_official" ON "trainings" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_one_open" ON "trainings" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_revision" ON "trainings" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "trainings_origin_id" ON "trainings" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "trainings_waiting" ON "trainings" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "trainings_day" ON "trainings" USING btree ("programme_id","starts_on","id");