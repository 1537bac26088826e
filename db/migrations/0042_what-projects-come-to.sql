CREATE TABLE "project_counts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_counts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"counted_on" date NOT NULL,
	"raised_fen" bigint,
	"raised_first_fen" bigint,
	"management_fen" bigint,
	"people" integer,
	"children" integer,
	"services" integer,
	"counties" text,
	"counted_by" integer NOT NULL,
	"counted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_counts_amounts" CHECK (least("project_counts"."raised_fen", "project_counts"."raised_first_fen", "project_counts"."management_fen", "project_counts"."people", "project_counts"."children",
        "project_counts"."services") >= 0 and "project_counts"."raised_first_fen" <= "project_counts"."raised_fen" and "project_counts"."children" <= "project_counts"."people"
        and "project_counts"."people" <= "project_counts"."services"),
	CONSTRAINT "project_counts_said" CHECK (num_nonnulls("project_counts"."raised_fen", "project_counts"."raised_first_fen", "project_counts"."management_fen", "project_counts"."people", "project_counts"."children",
        "project_counts"."services", "project_counts"."counties") > 0),
	CONSTRAINT "project_counts_counties" CHECK ("project_counts"."counties" ~ '^[0-9]{6}(,[0-9]{6})*$'),
	CONSTRAINT "project_counts_quarter" CHECK (extract(month from "project_counts"."counted_on") in (3, 6, 9, 12) and extract(day from "project_counts"."counted_on" + 1) = 1)
);
--> statement-breakpoint
CREATE TABLE "project_milestone_files" (
	"milestone_id" bigint NOT NULL,
	"evidence_id" bigint NOT NULL,
	CONSTRAINT "project_milestone_files_milestone_id_evidence_id_pk" PRIMARY KEY("milestone_id","evidence_id")
);
--> statement-breakpoint
CREATE TABLE "project_milestones" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "project_milestones_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"project_id" bigint NOT NULL,
	"department_id" integer NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"entered_by" integer NOT NULL,
	"entered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_on" date,
	"done_by" integer,
	"done_note" text,
	"struck_on" date,
	"struck_by" integer,
	"strike_reason" text,
	CONSTRAINT "project_milestones_title" CHECK (length(trim("project_milestones"."title")) > 0),
	CONSTRAINT "project_milestones_done" CHECK (num_nulls("project_milestones"."done_on", "project_milestones"."done_by", "project_milestones"."done_note") in (0, 3)),
	CONSTRAINT "project_milestones_struck" CHECK (("project_milestones"."struck_on" is null) = ("project_milestones"."struck_by" is null)
        and ("project_milestones"."struck_on" is null or coalesce(length(trim("project_milestones"."strike_reason")), 0) > 0))
);
--> statement-breakpoint
ALTER TABLE "project_counts" ADD CONSTRAINT "project_counts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_counts" ADD CONSTRAINT "project_counts_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_counts" ADD CONSTRAINT "project_counts_counted_by_accounts_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestone_files" ADD CONSTRAINT "project_milestone_files_milestone_id_project_milestones_id_fk" FOREIGN KEY ("milestone_id") REFERENCES "public"."project_milestones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestone_files" ADD CONSTRAINT "project_milestone_files_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_department_id_departments_id_fk" FOREIGN KEY ("department_id") REFERENCES "public"."departments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_entered_by_accounts_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_done_by_accounts_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_struck_by_accounts_id_fk" FOREIGN KEY ("struck_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_counts_project" ON "project_counts" USING btree ("project_id","counted_on","id");--> statement-breakpoint
CREATE INDEX "project_milestone_files_evidence" ON "project_milestone_files" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "project_milestones_project" ON "project_milestones" USING btree ("project_id","due_on","id");