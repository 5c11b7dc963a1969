-- A contract may run longer than was signed at first; the extension may arrive before the signature.
alter table interviewer_contract add column extended_to date;

-- When an interviewer organisation may not be given work although its contract runs. About organisations, never a child:
-- open to all who work here, since whoever allocates has to know.
create table interviewer_suspension (
    provider_id   text not null,
    scope_code    text not null,
    from_on       date not null,
    to_on         date,
    reinstated_on date,
    primary key (provider_id, scope_code, from_on)
);

grant select, insert, update on interviewer_suspension to ${app};
