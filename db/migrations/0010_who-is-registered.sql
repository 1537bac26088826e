ALTER TABLE "organisations" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "form" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "registrar" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "grade" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "town" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "was_deep_poverty" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "initials" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "merged_into_id" integer;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_organisations_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organisations_region" ON "organisations" USING btree ("region_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_credit_code" ON "organisations" USING btree ("credit_code") WHERE merged_into_id is null;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_form" CHECK ("organisations"."form" in ('association', 'service', 'foundation'));--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_grade" CHECK ("organisations"."grade" between 1 and 5);--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged" CHECK ("organisations"."merged_into_id" <> "organisations"."id");