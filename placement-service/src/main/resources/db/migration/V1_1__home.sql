-- Exclusion constraints over ids and days need equality in GiST; the extension is trusted, so that the owner may add it.
create extension if not exists btree_gist;

-- Registered homes: public facts, readable by every signed-in caller, hence no row-level security.
create table home (
    id            uuid primary key,
    version       bigint      not null,
    urn           text        not null constraint home_urn unique
                              constraint home_urn_form check (urn ~ '^([0-9]{7}|SC[0-9]{6})$'),
    name          text        not null,
    provider_id   text        not null,
    authority     text        not null,
    postcode      text        not null,
    places        integer     not null constraint home_places check (places > 0),
    registered_by text        not null,
    registered_at timestamptz not null
);
grant select, insert on home to ${app};
-- Locking a row, as the last place of a home demands, needs the right to update something of it.
grant update (version) on home to ${app};

-- One place in a home, taken for nights: the first night counts, the day of departure does not. It tells nothing about
-- who sleeps there, so that authorities that may not see each other's placements can still not take the same bed.
create table bed_claim (
    id          uuid primary key,
    home_id     uuid    not null references home,
    bed         integer not null check (bed > 0),
    first_night date    not null,
    departure   date,
    constraint bed_claim_days check (departure >= first_night),
    constraint bed_claim_one_child_a_night
        exclude using gist (home_id with =, bed with =, daterange(first_night, departure) with &&)
);
grant select, insert, update (departure) on bed_claim to ${app};
