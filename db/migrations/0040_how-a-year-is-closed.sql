CREATE TABLE "annex_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "annex_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"year" integer NOT NULL,
	"flow_id" bigint,
	"match_id" bigint,
	"department_id" integer NOT NULL,
	"note" text NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_on" date NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"struck_on" date,
	"struck_by" integer,
	"strike_reason" text,
	CONSTRAINT "annex_entries_one" CHECK (num_nonnulls("annex_entries"."flow_id", "annex_entries"."match_id") = 1),
	CONSTRAINT "annex_entries_note" CHECK (length(trim("annex_entries"."note")) > 0),
	CONSTRAINT "annex_entries_struck" CHECK (("annex_entries"."struck_on" is null) = ("annex_entries"."struck_by" is null)
        and ("annex_entries"."struck_on" is null or coalesce(length(trim("annex_entries"."strike_reason")), 0) > 0))
);
--> statement-breakpoint
CREATE TABLE "statement_signatures" (
	"statement_id" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"department_id" integer NOT NULL,
	"signed_by" integer NOT NULL,
	"signed_on" date NOT NULL,
	"signed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statement_signatures_statement_id_department_id_pk" PRIMARY KEY("statement_id","department_id")
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "statements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"programme_id" integer NOT NULL,
	"year" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"department_id" integer NOT NULL,
	"drafted_by" integer NOT NULL,
	"drafted_on" date NOT NULL,
	"drafted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "statements_text" UNIQUE("id","content_hash")
);
--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_match_id_matches_id_fk" FOREIGN KEY ("match_id") REFERENCES "public"."matches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annex_entries" ADD CONSTRAINT "annex_entries_struck_by_accounts_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_signed_by_accounts_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_signatures" ADD CONSTRAINT "statement_signatures_text" FOREIGN KEY ("statement_id","content_hash") REFERENCES "public"."statements"("id","content_hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "annex_entries_flow_once" ON "annex_entries" USING btree ("programme_id","year","flow_id") WHERE struck_on is null and flow_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "annex_entries_match_once" ON "annex_entries" USING btree ("programme_id","year","match_id") WHERE struck_on is null and match_id is not null;--> statement-breakpoint
CREATE INDEX "annex_entries_year" ON "annex_entries" USING btree ("programme_id","year");--> statement-breakpoint
CREATE INDEX "statements_year" ON "statements" USING btree ("programme_id","year","id");