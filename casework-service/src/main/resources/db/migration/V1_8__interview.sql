-- Independent return home interviews. The report and what carers said are the most guarded words of the platform.
create table return_home_interview (
    id             uuid   primary key,
    version        bigint not null,
    state          text   not null check (state in ('OFFER_DUE', 'OFFERED', 'ACCEPTED', 'SCHEDULED', 'DECLINED', 'HELD',
        'DRAFT', 'SUBMITTED', 'RETURNED', 'SIGNED_OFF')),
    child_ref      text   not null,
    responsible_la text   not null,
    host_la        text   not null,
    delivering_la  text   not null check (delivering_la in (responsible_la, host_la)),
    episodes       jsonb  not null,
    episode_ids    uuid[] not null check (cardinality(episode_ids) > 0),
    allocations    jsonb  not null,
    contract_id    uuid,
    attempts       jsonb  not null,
    declines       jsonb  not null,
    accepted_at    timestamptz,
    scheduled_for  timestamptz,
    held_at        timestamptz,
    seen_alone     boolean,
    report         jsonb,
    reviews        jsonb  not null,
    submitted_at   timestamptz,
    signed_off_at  timestamptz,
    signed_off_by  text,
    visible_to     varchar[] not null check (visible_to @> array[responsible_la, host_la, delivering_la]::varchar[]),
    -- Held before allocation, or signed off by the author: neither can be stored.
    constraint return_home_interview_held_when_allocated check (held_at is null or jsonb_array_length(allocations) > 0),
    constraint return_home_interview_second_person check (signed_off_by is null or signed_off_by <> report ->> 'author')
);

create index return_home_interview_child on return_home_interview (child_ref);
create index return_home_interview_episodes on return_home_interview using gin (episode_ids);
create index return_home_interview_contract on return_home_interview (contract_id) where held_at is null;
create index return_home_interview_visible_to on return_home_interview using gin (visible_to);

alter table return_home_interview enable row level security;
alter table return_home_interview force row level security;
create policy related on return_home_interview
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'EVENTS');
grant select, insert, update on return_home_interview to ${app};

-- Deadlines that were not kept, for ever: no right to change or remove.
create table return_home_interview_breach (
    id           uuid        primary key,
    interview_id uuid        not null references return_home_interview (id),
    episode_id   uuid        not null,
    entry        text        not null check (entry in ('BREACHED', 'CORRECTED')),
    rule         text        not null,
    returned_at  timestamptz not null,
    deadline     timestamptz not null,
    recorded_at  timestamptz not null,
    constraint return_home_interview_breach_once unique (interview_id, episode_id, entry, deadline)
);

alter table return_home_interview_breach enable row level security;
alter table return_home_interview_breach force row level security;
create policy as_interview on return_home_interview_breach
    using (exists (select 1 from return_home_interview i where i.id = interview_id));
grant select, insert on return_home_interview_breach to ${app};

-- Independence is tested against every placement of the child, also those that the delivering authority or the
-- interviewer has no part in. The transaction of an allocation or of an interview may read the placements of that one
-- child, and nothing else; the setting ends with the transaction.
create function reach_child(ref text) returns text
    language sql volatile
    return set_config('app.reached_child', ref, true);

create function reached_child() returns text
    language sql stable parallel safe
    return nullif(current_setting('app.reached_child', true), '');

revoke all on function reach_child(text) from public;
grant execute on function reach_child(text) to ${app};
grant execute on function reached_child() to ${app};

create policy tested_for_independence on placement_link for select
    using (child_ref = (select reached_child()));
