-- One row for each segment of an episode: what the yearly return needs of it, in whole days.
create table return_period (
    id                 uuid    primary key,
    episode_id         uuid    not null,
    ordinal            integer not null check (ordinal >= 0),
    child_ref          text    not null,
    responsible_la     text    not null,
    kind               text    not null check (kind in ('M', 'A')),
    started_on         date,
    ended_on           date,
    placement_id       uuid,
    placement_ended_on date,
    counts             boolean not null,
    from_care          boolean not null,
    care_ended_on      date,
    checked_to         date    not null,
    constraint return_period_once unique (episode_id, ordinal)
);

create index return_period_child on return_period (child_ref);
-- The order in which an authority's year is read.
create index return_period_authority on return_period (responsible_la, child_ref, started_on);
-- Asked all the time for what a new year brings about: open absences are few.
create index return_period_unchecked on return_period (checked_to) where ended_on is null;

-- Rules that rows break now.
create table statutory_breach (
    id             uuid        primary key,
    responsible_la text        not null,
    child_ref      text        not null,
    return_year    text        not null,
    rule           text        not null,
    episode_id     uuid,
    row_key        text        not null,
    opened_at      timestamptz not null,
    constraint statutory_breach_once unique (child_ref, return_year, rule, row_key)
);

create index statutory_breach_authority on statutory_breach (responsible_la, return_year, id desc);

-- That they did, for ever: no right to change or remove.
create table statutory_breach_entry (
    id             uuid        primary key,
    breach_id      uuid        not null,
    entry          text        not null check (entry in ('OPENED', 'CLEARED')),
    responsible_la text        not null,
    child_ref      text        not null,
    return_year    text        not null,
    rule           text        not null,
    episode_id     uuid,
    recorded_at    timestamptz not null,
    constraint statutory_breach_entry_once unique (breach_id, entry)
);

create index statutory_breach_entry_child on statutory_breach_entry (child_ref, id);

-- What was open in the file of the year before.
create table return_last_year (
    id             uuid primary key,
    responsible_la text not null,
    return_year    text not null,
    child_ref      text not null,
    kind           text not null check (kind in ('M', 'A')),
    started_on     date not null,
    constraint return_last_year_once unique (child_ref, return_year, started_on)
);

create index return_last_year_authority on return_last_year (responsible_la, return_year);

alter table return_period enable row level security;
alter table return_period force row level security;
alter table statutory_breach enable row level security;
alter table statutory_breach force row level security;
alter table statutory_breach_entry enable row level security;
alter table statutory_breach_entry force row level security;
alter table return_last_year enable row level security;
alter table return_last_year force row level security;

-- An authority sees its own children. A transaction that reached a child works out that child's return anew, whoever acts.
create policy own_children on return_period
    using (responsible_la = (select acting_organisation()) or child_ref = (select reached_child()));
create policy new_year on return_period for select
    using ((select acting_purpose()) = 'CLOCK');
create policy own_children on statutory_breach
    using (responsible_la = (select acting_organisation()) or child_ref = (select reached_child()));
create policy own_children on statutory_breach_entry
    using (responsible_la = (select acting_organisation()) or child_ref = (select reached_child()));
create policy own_children on return_last_year
    using (responsible_la = (select acting_organisation()) or child_ref = (select reached_child()));

grant select, insert, update, delete on return_period to ${app};
grant select, insert, delete on statutory_breach to ${app};
grant select, insert on statutory_breach_entry to ${app};
grant select, insert, delete on return_last_year to ${app};
