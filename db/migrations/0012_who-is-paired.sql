CREATE TABLE "pairing_answers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pairing_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	CONSTRAINT "pairing_answers_move" CHECK (("pairing_answers"."answer", "pairing_answers"."from_state", "pairing_answers"."to_state") in (('confirm', 'approved', 'confirmed'), ('dispute', 'approved', 'disputed'), ('propose', 'disputed', 'disputed'), ('agree', 'disputed', 'confirmed'))),
	CONSTRAINT "pairing_answers_content" CHECK (("pairing_answers"."answer" = 'confirm') = ("pairing_answers"."content" is null)),
	CONSTRAINT "pairing_answers_dispute" CHECK ("pairing_answers"."answer" not in ('dispute', 'propose') or length(trim("pairing_answers"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "pairing_exits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pairing_exits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"pairing_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"exited_on" date NOT NULL,
	"reason" text NOT NULL,
	"replaced_by_id" bigint,
	"exited_by" integer NOT NULL,
	"exited_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pairing_exits_pairingId_unique" UNIQUE("pairing_id"),
	CONSTRAINT "pairing_exits_reason" CHECK (length(trim("pairing_exits"."reason")) > 0),
	CONSTRAINT "pairing_exits_other" CHECK ("pairing_exits"."replaced_by_id" <> "pairing_exits"."pairing_id")
);
--> statement-breakpoint
CREATE TABLE "pairing_moves" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pairing_moves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" integer NOT NULL,
	"pairing_id" bigint NOT NULL,
	"end" text NOT NULL,
	CONSTRAINT "pairing_moves_end" CHECK ("pairing_moves"."end" in ('helper', 'receiver'))
);
--> statement-breakpoint
CREATE TABLE "pairings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "pairings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
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
	"helper_id" integer NOT NULL,
	"receiver_id" integer NOT NULL,
	"agreement" text NOT NULL,
	"signed_on" date NOT NULL,
	"ends_on" date,
	"ways" text NOT NULL,
	"project" text NOT NULL,
	"planned_fen" bigint,
	CONSTRAINT "pairings_state" CHECK ("pairings"."state" in ('confirmed', 'approved', 'disputed', 'submitted', 'returned', 'draft')),
	CONSTRAINT "pairings_origin" CHECK (("pairings"."revision" = 1) = ("pairings"."origin_id" is null)),
	CONSTRAINT "pairings_awaiting" CHECK (("pairings"."state" = 'submitted') = ("pairings"."awaiting_id" is not null)),
	CONSTRAINT "pairings_submitter" CHECK ("pairings"."state" in ('draft', 'returned') or "pairings"."submitted_by" is not null),
	CONSTRAINT "pairings_return_reason" CHECK ("pairings"."state" <> 'returned' or length(trim("pairings"."return_reason")) > 0),
	CONSTRAINT "pairings_correction" CHECK ("pairings"."revision" = 1 or length(trim("pairings"."correction_reason")) > 0),
	CONSTRAINT "pairings_official_on" CHECK (("pairings"."state" = 'confirmed') = ("pairings"."official_on" is not null)),
	CONSTRAINT "pairings_superseded" CHECK (not "pairings"."is_superseded" or "pairings"."official_on" is not null),
	CONSTRAINT "pairings_version" CHECK ("pairings"."version" >= 1),
	CONSTRAINT "pairings_ends" CHECK ("pairings"."helper_id" <> "pairings"."receiver_id"),
	CONSTRAINT "pairings_term" CHECK ("pairings"."signed_on" <= "pairings"."ends_on"),
	CONSTRAINT "pairings_ways" CHECK (string_to_array("pairings"."ways", ',') <@ array['industry', 'employment', 'education', 'health', 'elderly', 'consumption', 'other']::text[]),
	CONSTRAINT "pairings_planned" CHECK ("pairings"."planned_fen" >= 0),
	CONSTRAINT "pairings_complete" CHECK ("pairings"."state" in ('draft', 'returned') or ("pairings"."agreement" <> '' and "pairings"."ways" <> ''))
);
--> statement-breakpoint
ALTER TABLE "pairing_answers" ADD CONSTRAINT "pairing_answers_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_answers" ADD CONSTRAINT "pairing_answers_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_answers" ADD CONSTRAINT "pairing_answers_pairing" FOREIGN KEY ("fact_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_exits" ADD CONSTRAINT "pairing_exits_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_exits" ADD CONSTRAINT "pairing_exits_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_exits" ADD CONSTRAINT "pairing_exits_replaced_by_id_pairings_id_fk" FOREIGN KEY ("replaced_by_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_exits" ADD CONSTRAINT "pairing_exits_exited_by_accounts_id_fk" FOREIGN KEY ("exited_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_moves" ADD CONSTRAINT "pairing_moves_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairing_moves" ADD CONSTRAINT "pairing_moves_pairing_id_pairings_id_fk" FOREIGN KEY ("pairing_id") REFERENCES "public"."pairings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_awaiting_id_organisations_id_fk" FOREIGN KEY ("awaiting_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_helper_id_organisations_id_fk" FOREIGN KEY ("helper_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_receiver_id_organisations_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_first" FOREIGN KEY ("origin_id") REFERENCES "public"."pairings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pairing_answers_fact" ON "pairing_answers" USING btree ("fact_id");--> statement-breakpoint
CREATE INDEX "pairing_moves_organisation" ON "pairing_moves" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pairings_one_official" ON "pairings" USING btree (coalesce("origin_id", "id")) WHERE not is_superseded and state = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "pairings_one_open" ON "pairings" USING btree (coalesce("origin_id", "id")) WHERE state <> 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "pairings_revision" ON "pairings" USING btree (coalesce("origin_id", "id"),"revision");--> statement-breakpoint
CREATE INDEX "pairings_waiting" ON "pairings" USING btree ("department_id","state");--> statement-breakpoint
CREATE INDEX "pairings_day" ON "pairings" USING btree ("programme_id","signed_on","id");--> statement-breakpoint
CREATE INDEX "pairings_helper" ON "pairings" USING btree ("helper_id");--> statement-breakpoint
CREATE INDEX "pairings_receiver" ON "pairings" USING btree ("receiver_id");