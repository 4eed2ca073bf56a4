CREATE TABLE "tenbells"."memo" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tenbells"."memo_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"state" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
