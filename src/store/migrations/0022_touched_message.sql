CREATE TABLE "tenbells"."touched_message" (
	"message" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
