-- Emergency reads outside the normal relation: one person, one child, one hour, reviewed by somebody else.
create table break_glass (
    id             uuid        primary key,
    version        bigint      not null,
    state          text        not null check (state in ('OPEN', 'EXPIRED', 'REVIEWED_OK', 'REVIEWED_CONCERN')),
    child_ref      text        not null,
    responsible_la text        not null,
    organisation   text        not null,
    opened_by      text        not null,
    reason         text        not null check (btrim(reason) <> ''),
    opened_at      timestamptz not null,
    expires_at     timestamptz not null check (expires_at > opened_at),
    review_by      timestamptz not null,
    reviewed_at    timestamptz,
    reviewed_by    text,
    review_note    text,
    visible_to     varchar[]   not null check (visible_to @> array[organisation, responsible_la]::varchar[]),
    -- Nobody reviews their own emergency.
    constraint break_glass_second_person check (reviewed_by is null or reviewed_by <> opened_by)
);

create index break_glass_open on break_glass (organisation, opened_by) where state = 'OPEN';
create index break_glass_due on break_glass (expires_at) where state = 'OPEN';
create index break_glass_visible_to on break_glass using gin (visible_to);

alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy related on break_glass for select
    using ((select acting_organisation()) = any (visible_to) or (select acting_purpose()) = 'CLOCK');
create policy opened_by_oneself on break_glass for insert
    with check (organisation = (select acting_organisation()) and opened_by = (select acting_person()));
create policy ended_or_reviewed on break_glass for update
    using (responsible_la = (select acting_organisation()) or (select acting_purpose()) = 'CLOCK');
grant select, insert, update on break_glass to ${app};

-- The children whose records the acting person may read at this moment because of an emergency.
create function glass_opened() returns text[]
    language sql stable
    return coalesce(
        (select array_agg(child_ref) from break_glass
         where organisation = acting_organisation() and opened_by = acting_person()
           and state = 'OPEN' and expires_at > now()),
        '{}');
grant execute on function glass_opened() to ${app};

-- Whether a child is registered, for somebody who may not see the record: nothing else is told.
create policy known_to_functions on child for select to current_user using (true);
create function child_is_known(ref text) returns boolean
    language sql stable security definer set search_path = public
    as $$ select exists (select 1 from child where child_ref = ref) $$;
revoke all on function child_is_known(text) from public;
grant execute on function child_is_known(text) to ${app};
