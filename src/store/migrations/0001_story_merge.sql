ALTER TABLE "tenbells"."record" ADD COLUMN "copy_of" integer;--> statement-breakpoint
ALTER TABLE "tenbells"."story" ADD COLUMN "merged_into" integer;--> statement-breakpoint
CREATE INDEX "story_merged" ON "tenbells"."story" USING btree ("merged_into") WHERE merged_into is not null;