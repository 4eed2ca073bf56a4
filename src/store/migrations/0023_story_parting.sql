CREATE TABLE "tenbells"."parting" (
	"story_id" integer NOT NULL,
	"other_id" integer NOT NULL,
	CONSTRAINT "parting_story_id_other_id_pk" PRIMARY KEY("story_id","other_id")
);
--> statement-breakpoint
ALTER TABLE "tenbells"."story" ADD COLUMN "merged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tenbells"."story" ADD COLUMN "merged_why" text;--> statement-breakpoint
ALTER TABLE "tenbells"."parting" ADD CONSTRAINT "parting_story_id_story_id_fk" FOREIGN KEY ("story_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenbells"."parting" ADD CONSTRAINT "parting_other_id_story_id_fk" FOREIGN KEY ("other_id") REFERENCES "tenbells"."story"("id") ON DELETE no action ON UPDATE no action;