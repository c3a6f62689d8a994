-- Columns as Spring Session JDBC names them.
create table http_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name text
);
create index http_session_expiry_time on http_session (expiry_time);
create index http_session_principal_name on http_session (principal_name);

create table http_session_attributes (
    session_primary_id char(36) not null references http_session (primary_id) on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on http_session, http_session_attributes to identity;
