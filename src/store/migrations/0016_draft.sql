CREATE TABLE "tenbells"."draft" (
	"key" text PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenbells"."secret" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "draft_age" ON "tenbells"."draft" USING btree ("kept_at");