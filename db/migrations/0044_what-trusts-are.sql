CREATE TABLE "trust_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trust_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "trust_answers_move" CHECK (("trust_answers"."answer", "trust_answers"."from_state", "trust_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "trust_answers_content" CHECK (("trust_answers"."answer" = 'confirm') = ("trust_answers"."content" is null)),
	CONSTRAINT "trust_answers_dispute" CHECK ("trust_answers"."answer" not in ('dispute', 'propose') or length(trim("trust_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "trust_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trust_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"trust_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"counted_on" date NOT NULL,
	"balance_fen" bigint NOT NULL,
	"counted_by" integer NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "trust_counts_amounts" CHECK ("trust_counts"."balance_fen" >= 0),
	CONSTRAINT "trust_counts_quarter" CHECK (extract(month from "trust_counts"."counted_on") in (3, 6, 9, 12) and extract(day from "trust_counts"."counted_on" + 1) = 1)
);
--> statement-breakpoint
CREATE TABLE "trust_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trust_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"trust_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"title" text NOT NULL,
	"amount_fen" bigint,
	"report_year" smallint,
	"change_id" bigint,
	"document" text NOT NULL,
	"note" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"struck_on" date,
	"struck_by" integer,
	"strike_reason" text,
	CONSTRAINT "trust_events_own" UNIQUE("id","trust_id"),
	CONSTRAINT "trust_events_kind" CHECK ("trust_events"."kind" in ('details-published', 'added', 'changed', 'change-published', 'reported', 'terminated', 'liquidated')),
	CONSTRAINT "trust_events_title" CHECK (length(trim("trust_events"."title")) > 0),
	CONSTRAINT "trust_events_amount" CHECK (("trust_events"."kind" = 'added') = ("trust_events"."amount_fen" is not null) and coalesce("trust_events"."amount_fen", 1) > 0),
	CONSTRAINT "trust_events_report" CHECK (("trust_events"."kind" = 'reported') = ("trust_events"."report_year" is not null)),
	CONSTRAINT "trust_events_changed" CHECK (("trust_events"."kind" = 'change-published') = ("trust_events"."change_id" is not null)),
	CONSTRAINT "trust_events_terminated" CHECK ("trust_events"."kind" <> 'terminated' or length(trim("trust_events"."note")) > 0),
	CONSTRAINT "trust_events_struck" CHECK (("trust_events"."struck_on" is null) = ("trust_events"."struck_by" is null)
        and ("trust_events"."struck_on" is null or coalesce(length(trim("trust_events"."strike_reason")), 0) > 0))
);
--> statement-breakpoint
CREATE TABLE "trusts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "trusts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"name" text NOT NULL,
	"number" text NOT NULL,
	"authority" text NOT NULL,
	"signed_on" date NOT NULL,
	"filed_on" date,
	"settlor" text NOT NULL,
	"trustee_id" integer NOT NULL,
	"co_trustees" text NOT NULL,
	"supervisor" text NOT NULL,
	"custodian" text NOT NULL,
	"purpose" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"size_fen" bigint,
	"region_id" integer NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "trusts_official_on" CHECK (("trusts"."state" = 'confirmed') = ("trusts"."official_on" is not null)),
	CONSTRAINT "trusts_state" CHECK ("trusts"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "trusts_origin" CHECK (("trusts"."revision" = 1) = ("trusts"."origin_id" is null)),
	CONSTRAINT "trusts_awaiting" CHECK (("trusts"."state" = 'submitted') = ("trusts"."awaiting_id" is not null)),
	CONSTRAINT "trusts_submitter" CHECK ("trusts"."state" in ('draft', 'returned') or "trusts"."submitted_by" is not null),
	CONSTRAINT "trusts_return_reason" CHECK ("trusts"."state" <> 'returned' or length(trim("trusts"."return_reason")) > 0),
	CONSTRAINT "trusts_correction" CHECK ("trusts"."revision" = 1 or length(trim("trusts"."correction_reason")) > 0),
	CONSTRAINT "trusts_superseded" CHECK (not "trusts"."is_superseded" or "trusts"."official_on" is not null),
	CONSTRAINT "trusts_version" CHECK ("trusts"."version" >= 1),
	CONSTRAINT "trusts_filed" CHECK ("trusts"."signed_on" <= "trusts"."filed_on"),
	CONSTRAINT "trusts_term" CHECK ("trusts"."starts_on" <= "trusts"."ends_on"),
	CONSTRAINT "trusts_amounts" CHECK ("trusts"."size_fen" >= 0),
	CONSTRAINT "trusts_complete" CHECK ("trusts"."state" in ('draft', 'returned') or ("trusts"."authority" <> '' and "trusts"."settlor" <> ''
        and "trusts"."purpose" <> '' and "trusts"."size_fen" is not null
        and ("trusts"."filed_on" is null) = ("trusts"."number" = '')))
);
--> statement-breakpoint
ALTER TABLE "evidence" DROP CONSTRAINT "evidence_subject_kind";--> statement-breakpoint
ALTER TABLE "trust_answers" ADD CONSTRAINT "trust_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_answers" ADD CONSTRAINT "trust_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_answers" ADD CONSTRAINT "trust_answers_trust" FOREIGN KEY ("fact_id") REFERENCES "public"."trusts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_counts" ADD CONSTRAINT "trust_counts_trust_id_trusts_id_fk" FOREIGN KEY ("trust_id") REFERENCES "public"."trusts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_counts" ADD CONSTRAINT "trust_counts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_counts" ADD CONSTRAINT "trust_counts_counted_by_accounts_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_events" ADD CONSTRAINT "trust_events_trust_id_trusts_id_fk" FOREIGN KEY ("trust_id") REFERENCES "public"."trusts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_events" ADD CONSTRAINT "trust_events_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_events" ADD CONSTRAINT "trust_events_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_events" ADD CONSTRAINT "trust_events_struck_by_accounts_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trust_events" ADD CONSTRAINT "trust_events_change" FOREIGN KEY ("change_id","trust_id") REFERENCES "public"."trust_events"("id","trust_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_trustee_id_organisations_id_fk" FOREIGN KEY ("trustee_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_region_id_regions_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."regions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trusts" ADD CONSTRAINT "trusts_first" FOREIGN KEY ("origin_id") REFERENCES "public"."trusts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trust_answers_fact" ON "trust_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "trust_counts_trust" ON "trust_counts" USING btree ("trust_id","counted_on","id");--> statement-breakpoint
CREATE INDEX "trust_events_trust" ON "trust_events" USING btree ("trust_id","happened_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "trust_events_once" ON "trust_events" USING btree ("trust_id","kind") WHERE struck_on is null and kind in ('details-published', 'terminated', 'liquidated');--> statement-breakpoint
CREATE UNIQUE INDEX "trust_events_year" ON "trust_events" USING btree ("trust_id","report_year") WHERE struck_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "trust_events_published" ON "trust_events" USING btree ("change_id") WHERE struck_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "trusts_one_official" ON "trusts" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trusts_one_open" ON "trusts" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "trusts_revision" ON "trusts" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "trusts_origin_id" ON "trusts" USING btree ("origin_id");--> statement-breakpoint
CREATE INDEX "trusts_waiting" ON "trusts" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "trusts_first_id" ON "trusts" USING btree ("first_id");--> statement-breakpoint
CREATE INDEX "trusts_day" ON "trusts" USING btree ("programme_id","signed_on","id");--> statement-breakpoint
CREATE INDEX "trusts_trustee" ON "trusts" USING btree ("trustee_id");--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_subject_kind" CHECK ("evidence"."subject_kind" in ('visit', 'pairing', 'activity', 'training', 'station', 'project', 'flow', 'trust', 'reading', 'resolution-half', 'agenda-item'));