CREATE TABLE "tenbells"."notice" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"subject" text NOT NULL,
	"platform" text NOT NULL,
	"channel" text NOT NULL,
	"language" text,
	"message" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"said_version" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"attempt_count" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"started_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"message_id" text,
	"why" text,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "notice_once" ON "tenbells"."notice" USING btree ("subject","platform","channel");--> statement-breakpoint
CREATE INDEX "notice_unsaid" ON "tenbells"."notice" USING btree ("changed_at") WHERE said_version < version and state <> 'failed';