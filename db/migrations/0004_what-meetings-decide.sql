CREATE TABLE "agenda_items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agenda_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"title" text NOT NULL,
	"organisation_id" integer NOT NULL,
	"papers" text DEFAULT '' NOT NULL,
	"is_standing" boolean DEFAULT false NOT NULL,
	"changed_by" integer NOT NULL,
	CONSTRAINT "agenda_items_title" UNIQUE("meeting_id","title")
);
--> statement-breakpoint
CREATE TABLE "attendees" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "attendees_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"name" text NOT NULL,
	"duty" text NOT NULL,
	"presence" text NOT NULL,
	"changed_by" integer NOT NULL,
	CONSTRAINT "attendees_person" UNIQUE("meeting_id","department_id","name"),
	CONSTRAINT "attendees_presence" CHECK ("attendees"."presence" in ('present', 'excused', 'observing'))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "meetings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"series" text NOT NULL,
	"number" integer NOT NULL,
	"planned_on" date NOT NULL,
	"held_on" date,
	"place" text NOT NULL,
	"chair" text NOT NULL,
	"published_on" date,
	"document_number" text,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_number" UNIQUE("programme_id","series","number"),
	CONSTRAINT "meetings_published" CHECK (("meetings"."published_on" is null) = ("meetings"."document_number" is null)),
	CONSTRAINT "meetings_order" CHECK ("meetings"."published_on" is null or "meetings"."held_on" is not null),
	CONSTRAINT "meetings_number_positive" CHECK ("meetings"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE "look_backs" (
	"meeting_id" integer PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"frozen_by" integer NOT NULL,
	"frozen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "look_backs_hash_form" CHECK ("look_backs"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "minutes" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "minutes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"department_id" integer NOT NULL,
	"drafted_by" integer NOT NULL,
	"drafted_on" date NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "minutes_revision" UNIQUE("meeting_id","revision"),
	CONSTRAINT "minutes_hash" UNIQUE("id","content_hash"),
	CONSTRAINT "minutes_hash_form" CHECK ("minutes"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "minutes_signatures" (
	"minutes_id" integer NOT NULL,
	"content_hash" text NOT NULL,
	"department_id" integer NOT NULL,
	"signature" text NOT NULL,
	"reason" text,
	"signed_by" integer NOT NULL,
	"signed_on" date NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "minutes_signatures_minutes_id_department_id_pk" PRIMARY KEY("minutes_id","department_id"),
	CONSTRAINT "minutes_signatures_signature" CHECK ("minutes_signatures"."signature" in ('sign', 'return')),
	CONSTRAINT "minutes_signatures_reason" CHECK ("minutes_signatures"."signature" = 'sign' or length(trim("minutes_signatures"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extensions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"resolution_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"from_due_on" date NOT NULL,
	"to_due_on" date NOT NULL,
	"reason" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"agreed" integer[] NOT NULL,
	"asked_by" integer NOT NULL,
	"asked_on" date NOT NULL,
	CONSTRAINT "extensions_state" CHECK ("extensions"."state" in ('agreed', 'open', 'declined', 'lapsed')),
	CONSTRAINT "extensions_later" CHECK ("extensions"."to_due_on" > "extensions"."from_due_on"),
	CONSTRAINT "extensions_in_time" CHECK ("extensions"."asked_on" <= "extensions"."from_due_on"),
	CONSTRAINT "extensions_reason" CHECK (length(trim("extensions"."reason")) > 0)
);
--> statement-breakpoint
CREATE TABLE "resolution_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resolution_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"resolution_id" integer NOT NULL,
	"half_id" integer,
	"department_id" integer NOT NULL,
	"act" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"half_version" integer,
	"resolution_version" integer,
	"percent" integer,
	"progress" text,
	"evidence" text,
	"due_on" date,
	"reason" text,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "resolution_entries_act" CHECK ("resolution_entries"."act" in ('ask', 'agree', 'decline', 'assign', 'receive', 'report', 'claim', 'withdraw', 'verify', 'send-back', 'confirm', 'reject')),
	CONSTRAINT "resolution_entries_move" CHECK (case when "resolution_entries"."act" in ('ask', 'agree', 'decline') then "resolution_entries"."half_id" is null and "resolution_entries"."resolution_version" is not null
        else "resolution_entries"."half_version" is not null and ("resolution_entries"."act", "resolution_entries"."from_state", "resolution_entries"."to_state") in (('assign', 'pending', 'assigned'), ('receive', 'assigned', 'received'), ('report', 'received', 'received'), ('claim', 'received', 'claimed'), ('withdraw', 'claimed', 'received'), ('verify', 'claimed', 'verified'), ('send-back', 'claimed', 'received'), ('confirm', 'verified', 'confirmed'), ('reject', 'verified', 'received')) end),
	CONSTRAINT "resolution_entries_whole" CHECK ("resolution_entries"."act" not in ('confirm', 'reject') or "resolution_entries"."resolution_version" is not null),
	CONSTRAINT "resolution_entries_reason" CHECK ("resolution_entries"."act" not in ('send-back', 'reject', 'ask', 'decline') or length(trim("resolution_entries"."reason")) > 0),
	CONSTRAINT "resolution_entries_progress" CHECK ("resolution_entries"."act" not in ('report', 'claim') or length(trim("resolution_entries"."progress")) > 0),
	CONSTRAINT "resolution_entries_evidence" CHECK ("resolution_entries"."act" <> 'claim' or length(trim("resolution_entries"."evidence")) > 0)
);
--> statement-breakpoint
CREATE TABLE "resolution_halves" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resolution_halves_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"resolution_id" integer NOT NULL,
	"department_id" integer NOT NULL,
	"organisation_id" integer NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"percent" integer DEFAULT 0 NOT NULL,
	"progress" text DEFAULT '' NOT NULL,
	"claimed_by" integer,
	"moved_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resolution_halves_side" UNIQUE("resolution_id","department_id"),
	CONSTRAINT "resolution_halves_state" CHECK ("resolution_halves"."state" in ('confirmed', 'verified', 'claimed', 'received', 'assigned', 'pending')),
	CONSTRAINT "resolution_halves_percent" CHECK ("resolution_halves"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "resolutions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "resolutions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"meeting_id" integer NOT NULL,
	"number" integer NOT NULL,
	"agenda_item_id" integer,
	"area_id" integer NOT NULL,
	"measure_id" integer,
	"text" text NOT NULL,
	"expected_result" text NOT NULL,
	"supporting" text DEFAULT '' NOT NULL,
	"due_on" date,
	"original_due_on" date,
	"is_open_ended" boolean NOT NULL,
	"closed_on" date,
	"department_id" integer NOT NULL,
	"changed_by" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resolutions_text" UNIQUE("meeting_id","text"),
	CONSTRAINT "resolutions_number" UNIQUE("meeting_id","number"),
	CONSTRAINT "resolutions_due" CHECK (("resolutions"."due_on" is null) = "resolutions"."is_open_ended"),
	CONSTRAINT "resolutions_original" CHECK (("resolutions"."original_due_on" is null) = "resolutions"."is_open_ended"),
	CONSTRAINT "resolutions_extended" CHECK ("resolutions"."due_on" >= "resolutions"."original_due_on"),
	CONSTRAINT "resolutions_content" CHECK (length(trim("resolutions"."text")) > 0)
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendees" ADD CONSTRAINT "attendees_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_backs" ADD CONSTRAINT "look_backs_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_backs" ADD CONSTRAINT "look_backs_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_signatures" ADD CONSTRAINT "minutes_signatures_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_signatures" ADD CONSTRAINT "minutes_signatures_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_signatures" ADD CONSTRAINT "minutes_signatures_text" FOREIGN KEY ("minutes_id","content_hash") REFERENCES "public"."minutes"("id","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_entries" ADD CONSTRAINT "resolution_entries_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_entries" ADD CONSTRAINT "resolution_entries_half_id_resolution_halves_id_fk" FOREIGN KEY ("half_id") REFERENCES "public"."resolution_halves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_entries" ADD CONSTRAINT "resolution_entries_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_entries" ADD CONSTRAINT "resolution_entries_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_halves" ADD CONSTRAINT "resolution_halves_resolution_id_resolutions_id_fk" FOREIGN KEY ("resolution_id") REFERENCES "public"."resolutions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_halves" ADD CONSTRAINT "resolution_halves_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_halves" ADD CONSTRAINT "resolution_halves_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolution_halves" ADD CONSTRAINT "resolution_halves_claimed_by_accounts_id_fk" FOREIGN KEY ("claimed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_area_id_areas_id_fk" FOREIGN KEY ("area_id") REFERENCES "public"."areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resolutions" ADD CONSTRAINT "resolutions_changed_by_accounts_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("programme_id","planned_on");--> statement-breakpoint
CREATE UNIQUE INDEX "extensions_one_open" ON "extensions" USING btree ("resolution_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "resolution_entries_resolution" ON "resolution_entries" USING btree ("resolution_id","id");--> statement-breakpoint
CREATE INDEX "resolution_halves_lead" ON "resolution_halves" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "resolutions_open" ON "resolutions" USING btree ("due_on") WHERE closed_on is null;