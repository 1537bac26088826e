ALTER TABLE "matches" ADD COLUMN "opened_reason" text;--> statement-breakpoint
ALTER TABLE "matches" ADD COLUMN "opened_note" text DEFAULT '' NOT NULL;