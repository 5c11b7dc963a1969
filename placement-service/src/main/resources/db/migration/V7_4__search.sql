-- The search cascade of a referral: the rungs in their order, what each search found, and what was chosen. The responsible
-- authority's alone.
create table search_step (
    id              uuid primary key,
    version         bigint      not null,
    referral_id     uuid        not null references referral,
    responsible_la  text        not null,
    position        integer     not null check (position > 0),
    code            text        not null,
    state           text        not null check (state in ('PENDING', 'OPEN', 'EXHAUSTED', 'SUCCEEDED', 'SKIPPED')),
    referral_number integer,
    opened_by       text,
    opened_at       timestamptz,
    closed_by       text,
    closed_at       timestamptz,
    skip_reason     text,
    outcomes        jsonb       not null,
    home_id         uuid,
    visible_to      text[]      not null generated always as (array [responsible_la]) stored,
    constraint search_step_once unique (referral_id, position),
    constraint search_step_skipped check ((state = 'SKIPPED') = (skip_reason is not null)),
    constraint search_step_opened check (state in ('PENDING', 'SKIPPED') or opened_at is not null)
);
create index search_step_responsible_la on search_step (responsible_la, id);

alter table search_step enable row level security;
alter table search_step force row level security;
create policy related on search_step using ((select acting_organisation()) = any (visible_to));
grant select, insert, update on search_step to ${app};

-- A later rung opens only when no earlier one has been passed over, whatever the code does.
create function steps_open_in_order() returns trigger language plpgsql as $$
begin
    if new.state = 'OPEN' and old.state = 'PENDING' and exists (
        select 1 from search_step s
        where s.referral_id = new.referral_id and s.position < new.position and s.state = 'PENDING') then
        raise exception 'an earlier step is pending'
            using errcode = 'check_violation', constraint = 'search_step_in_order';
    end if;
    return new;
end
$$;
create trigger steps_open_in_order before update on search_step
    for each row execute function steps_open_in_order();

-- One search of one step: what was asked and what was found, both as they were then. Never changed.
create table search_run (
    id              uuid primary key,
    version         bigint      not null,
    step_id         uuid        not null references search_step,
    referral_id     uuid        not null references referral,
    referral_number integer     not null,
    responsible_la  text        not null,
    first_night     date        not null,
    needs           jsonb       not null,
    results         jsonb       not null,
    cut             boolean     not null,
    run_by          text        not null,
    run_at          timestamptz not null,
    visible_to      text[]      not null generated always as (array [responsible_la]) stored
);
create index search_run_responsible_la on search_run (responsible_la, id);
create index search_run_step on search_run (step_id, id);

alter table search_run enable row level security;
alter table search_run force row level security;
create policy related on search_run using ((select acting_organisation()) = any (visible_to));
grant select, insert, update (version) on search_run to ${app};

-- Which candidate of a search was chosen, and why it was not the first.
create table search_choice (
    id        uuid primary key,
    run_id    uuid        not null references search_run,
    home_id   uuid        not null references home,
    rank      integer     not null check (rank > 0),
    reason    text,
    chosen_by text        not null,
    chosen_at timestamptz not null,
    constraint search_choice_says_why check (rank = 1 or reason ~ '\S')
);
create index search_choice_run on search_choice (run_id, id);

alter table search_choice enable row level security;
alter table search_choice force row level security;
create policy related on search_choice using (exists (select 1 from search_run r where r.id = run_id));
grant select, insert on search_choice to ${app};

-- The candidates of a step are found along these.
create index home_provider on home (provider_id, id);
create index bed_keeping_authority on bed_keeping (authority, layer);
create index bed_loan_offered on bed_loan (state) where state = 'OFFERED';
