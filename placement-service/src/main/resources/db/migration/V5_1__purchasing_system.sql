-- Purchasing systems: public facts, readable by every signed-in caller. Only the lead changes them, or procurement by its
-- events, or the platform when it enters the systems of the reference tables.
create table purchasing_system (
    id               uuid primary key,
    version          bigint      not null,
    state            text        not null check (state in ('DRAFT', 'ADVERTISED', 'OPEN', 'SUSPENDED', 'CLOSED')),
    code             text        not null constraint purchasing_system_code unique,
    title            text        not null,
    kind             text        not null,
    regime           text        not null,
    lead_la          text        not null,
    advertised_on    date        not null,
    start_on         date        not null,
    term_months      integer     check (term_months > 0),
    option_months    jsonb       not null,
    options_taken    integer     not null check (options_taken >= 0),
    entry_kind       text        not null check (entry_kind in ('ROUNDS', 'CONTINUOUS')),
    entry_months     integer     check (entry_months > 0),
    entry_anchor     date,
    entry_window     integer     check (entry_window > 0),
    review_months    integer     check (review_months > 0),
    reviews          jsonb       not null,
    last_call_off_on date,
    state_reason     text,
    citation         text,
    verified_on      date,
    entered_by       text        not null,
    entered_at       timestamptz not null,
    constraint purchasing_system_rounds
        check ((entry_kind = 'ROUNDS') = (entry_months is not null and entry_anchor is not null and entry_window is not null)),
    -- A dynamic market takes applications at any time.
    constraint purchasing_system_entry_policy
        check (entry_kind <> 'ROUNDS' or regime not in ('PA_2023_DYNAMIC_MARKET', 'PCR_2015_DPS'))
);

create table system_lot (
    id                     uuid primary key,
    system_id              uuid    not null references purchasing_system,
    code                   text    not null,
    title                  text    not null,
    service                text    not null,
    award_methods          text[]  not null check (cardinality(award_methods) > 0),
    price_policy           text    not null check (price_policy in ('NONE', 'LISTED', 'INDICATIVE')),
    quality_only           boolean not null,
    minimum_deadline_hours integer not null check (minimum_deadline_hours >= 0),
    criteria               jsonb   not null,
    unique (system_id, code)
);

-- Who may order from a system, and when. An authority is not twice a participant of one day.
create table purchasing_body (
    system_id  uuid    not null references purchasing_system,
    position   integer not null,
    authority  text    not null,
    from_day   date    not null,
    to_day     date,
    primary key (system_id, position),
    check (to_day >= from_day),
    constraint purchasing_body_once
        exclude using gist (system_id with =, authority with =, daterange(from_day, to_day, '[]') with &&)
        deferrable initially deferred
);
create index purchasing_body_authority on purchasing_body (authority, system_id);

-- That a competition of a system runs, and nothing of whose it is: its lead closes the system, and may not see others' buying.
create table running_call_off (
    competition_id uuid primary key,
    system_id      uuid not null references purchasing_system
);
create index running_call_off_system on running_call_off (system_id);

create function system_stays_open_for_its_competitions() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('call-offs'), hashtext(new.id::text));
    if exists (select 1 from running_call_off r where r.system_id = new.id) then
        raise exception 'competitions of the system run'
            using errcode = 'check_violation', constraint = 'system_open_competitions';
    end if;
    return new;
end
$$;
create trigger system_stays_open_for_its_competitions
    before update of state on purchasing_system
    for each row when (new.state = 'CLOSED' and old.state <> 'CLOSED')
    execute function system_stays_open_for_its_competitions();

create function call_off_needs_an_open_system() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('call-offs'), hashtext(new.system_id::text));
    if not exists (select 1 from purchasing_system s where s.id = new.system_id and s.state = 'OPEN') then
        raise exception 'the system is not open'
            using errcode = 'check_violation', constraint = 'call_off_open_system';
    end if;
    return new;
end
$$;
create trigger call_off_needs_an_open_system
    before insert on running_call_off
    for each row execute function call_off_needs_an_open_system();

alter table purchasing_system enable row level security;
alter table purchasing_system force row level security;
create policy read_by_all on purchasing_system for select using (true);
create policy entered on purchasing_system for insert
    with check (lead_la = (select acting_organisation()) or (select acting_purpose()) in ('EVENTS', 'OPERATOR'));
-- The lead may hand the lead over, so that the row after the change is not its own.
create policy changed_by_the_lead on purchasing_system for update
    using (lead_la = (select acting_organisation()) or (select acting_purpose()) = 'EVENTS') with check (true);
grant select, insert, update on purchasing_system to ${app};

alter table system_lot enable row level security;
alter table system_lot force row level security;
create policy read_by_all on system_lot for select using (true);
create policy kept_by_the_lead on system_lot
    using (exists (select 1 from purchasing_system s where s.id = system_id and s.lead_la = (select acting_organisation()))
        or (select acting_purpose()) in ('EVENTS', 'OPERATOR'));
grant select, insert, update on system_lot to ${app};

alter table purchasing_body enable row level security;
alter table purchasing_body force row level security;
create policy read_by_all on purchasing_body for select using (true);
create policy kept_by_the_lead on purchasing_body
    using (exists (select 1 from purchasing_system s where s.id = system_id and s.lead_la = (select acting_organisation()))
        or (select acting_purpose()) in ('EVENTS', 'OPERATOR'));
grant select, insert, update, delete on purchasing_body to ${app};

grant select on running_call_off to ${app};
