-- What of an interview was shared, with whom, for what and on which basis. The content is kept as it was sent, so that each
-- recipient reads that and nothing else, and everybody can see later what it was.
create table interview_share (
    id               uuid        primary key,
    interview_id     uuid        not null references return_home_interview (id),
    child_ref        text        not null,
    kind             text        not null check (kind in ('INTERVIEW', 'INTELLIGENCE')),
    recipient        text        not null,
    recipient_role   text        not null,
    recipient_person text,
    purpose_code     text        not null,
    level            text        check (level in ('FULL', 'SUMMARY', 'ACTIONS_ONLY')),
    basis            text        not null check (basis in ('CONSENT', 'SAFEGUARDING')),
    basis_reason     text,
    child_told_at    timestamptz,
    not_told_reason  text,
    content          jsonb       not null,
    sent_at          timestamptz not null,
    sent_by          text        not null,
    opened_at        timestamptz,
    opened_by        text,
    visible_to       varchar[]   not null,
    check ((kind = 'INTERVIEW') = (level is not null)),
    check (basis <> 'SAFEGUARDING' or basis_reason is not null),
    check (kind = 'INTELLIGENCE' or child_told_at is not null or not_told_reason is not null)
);

create index interview_share_interview on interview_share (interview_id, id);
create index interview_share_recipient on interview_share (recipient, recipient_role, id desc);
create index interview_share_visible_to on interview_share using gin (visible_to);

alter table interview_share enable row level security;
alter table interview_share force row level security;
create policy related on interview_share using ((select acting_organisation()) = any (visible_to));
grant select, insert on interview_share to ${app};
-- What was sent stays as it was sent; that it was opened is noted.
grant update (opened_at, opened_by) on interview_share to ${app};

alter table return_home_interview
    add column shared_at            timestamptz,
    add column consent_withdrawn_at timestamptz,
    add column consent_withdrawn_by text;
