DROP INDEX "tenbells"."alert_once";--> statement-breakpoint
ALTER TABLE "tenbells"."alert" ADD COLUMN "raised_by" text;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_once" ON "tenbells"."alert" USING btree ("story_id","revision_id","kind") WHERE raised_by is null;