-- Multi-agency meetings that a trigger asks for. Decisions are about a child and for the responsible authority alone.
create table strategy_meeting (
    id                   uuid        primary key,
    version              bigint      not null,
    state                text        not null check (state in ('REQUIRED', 'ARRANGED', 'HELD', 'NOT_NEEDED')),
    trigger_id           uuid        not null,
    rule_code            text        not null,
    child_ref            text        not null,
    responsible_la       text        not null,
    required_at          timestamptz not null,
    due_at               timestamptz not null,
    arranged_for         timestamptz,
    arranged_by          text,
    held_at              timestamptz,
    recorded_by          text,
    attendees            jsonb       not null,
    decisions            jsonb       not null,
    not_needed_reason    text,
    not_needed_by        text,
    not_needed_at        timestamptz,
    trigger_withdrawn_at timestamptz,
    visible_to           varchar[]   not null check (visible_to @> array[responsible_la]::varchar[]),
    constraint strategy_meeting_once unique (trigger_id),
    -- Held without decisions, or not needed without a reason: neither can be stored.
    constraint strategy_meeting_decided check (state <> 'HELD'
        or (held_at is not null and jsonb_array_length(decisions) > 0 and jsonb_array_length(attendees) > 0)),
    constraint strategy_meeting_reasoned check ((state = 'NOT_NEEDED') = (not_needed_reason is not null))
);

create index strategy_meeting_child on strategy_meeting (child_ref);
create index strategy_meeting_visible_to on strategy_meeting using gin (visible_to);

alter table strategy_meeting enable row level security;
alter table strategy_meeting force row level security;
create policy related on strategy_meeting
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on strategy_meeting to ${app};
