CREATE TABLE "tenbells"."proposal" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."proposal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"story_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"state" text NOT NULL,
	"proposed_by" text NOT NULL,
	"why" text NOT NULL,
	"draft" jsonb NOT NULL,
	"edits" jsonb NOT NULL,
	"version" integer NOT NULL,
	"approval_count" integer NOT NULL,
	"approvals" jsonb NOT NULL,
	"time_out" jsonb,
	"expires_at" timestamp with time zone,
	"remind_at" timestamp with time zone,
	"scheduled_for" timestamp with time zone,
	"due_at" timestamp with time zone,
	"renewed_at" timestamp with time zone,
	"deed" jsonb,
	"alert_id" integer,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tenbells"."alert" ADD COLUMN "places" jsonb;--> statement-breakpoint
ALTER TABLE "tenbells"."proposal" ADD CONSTRAINT "proposal_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."proposal" ADD CONSTRAINT "proposal_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "tenbells"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."proposal" ADD CONSTRAINT "proposal_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "tenbells"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "proposal_story" ON "tenbells"."proposal" USING btree ("story_id");--> statement-breakpoint
CREATE INDEX "proposal_due" ON "tenbells"."proposal" USING btree ("due_at") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "proposal_open" ON "tenbells"."proposal" USING btree ("id") WHERE state in ('drafted', 'waiting', 'held', 'scheduled');