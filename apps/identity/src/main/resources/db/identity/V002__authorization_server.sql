-- Columns as JdbcRegisteredClientRepository and JdbcOAuth2AuthorizationService name them.
create table oauth2_registered_client (
    id text primary key,
    client_id text not null unique,
    client_id_issued_at timestamptz not null default now(),
    client_secret text,
    client_secret_expires_at timestamptz,
    client_name text not null,
    client_authentication_methods text not null,
    authorization_grant_types text not null,
    redirect_uris text,
    post_logout_redirect_uris text,
    scopes text not null,
    client_settings text not null,
    token_settings text not null
);

-- Token values are hashes. The version makes two requests with one code or one refresh token exclude each other.
create table oauth2_authorization (
    id text primary key,
    registered_client_id text not null references oauth2_registered_client (id) on delete cascade,
    principal_name text not null,
    authorization_grant_type text not null,
    authorized_scopes text,
    attributes text,
    state text,
    authorization_code_value text,
    authorization_code_issued_at timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata text,
    access_token_value text,
    access_token_issued_at timestamptz,
    access_token_expires_at timestamptz,
    access_token_metadata text,
    access_token_type text,
    access_token_scopes text,
    oidc_id_token_value text,
    oidc_id_token_issued_at timestamptz,
    oidc_id_token_expires_at timestamptz,
    oidc_id_token_metadata text,
    refresh_token_value text,
    refresh_token_issued_at timestamptz,
    refresh_token_expires_at timestamptz,
    refresh_token_metadata text,
    user_code_value text,
    user_code_issued_at timestamptz,
    user_code_expires_at timestamptz,
    user_code_metadata text,
    device_code_value text,
    device_code_issued_at timestamptz,
    device_code_expires_at timestamptz,
    device_code_metadata text,
    version integer not null default 0
);
create index oauth2_authorization_code on oauth2_authorization (authorization_code_value) where authorization_code_value is not null;
create index oauth2_authorization_access_token on oauth2_authorization (access_token_value) where access_token_value is not null;
create index oauth2_authorization_id_token on oauth2_authorization (oidc_id_token_value) where oidc_id_token_value is not null;
create index oauth2_authorization_refresh_token on oauth2_authorization (refresh_token_value) where refresh_token_value is not null;
create index oauth2_authorization_state on oauth2_authorization (state) where state is not null;
create index oauth2_authorization_user_code on oauth2_authorization (user_code_value) where user_code_value is not null;
create index oauth2_authorization_device_code on oauth2_authorization (device_code_value) where device_code_value is not null;
create index oauth2_authorization_client on oauth2_authorization (registered_client_id);
create index oauth2_authorization_principal on oauth2_authorization (principal_name);

-- Every refresh and ID token of an authorization, so that one that has been replaced is still recognised.
create table issued_token (
    hash text primary key,
    authorization_id text not null references oauth2_authorization (id) on delete cascade,
    kind text not null check (kind in ('REFRESH', 'ID')),
    issued_at timestamptz not null
);
create index issued_token_authorization on issued_token (authorization_id);
create index issued_token_issued_at on issued_token (issued_at);

-- The private key is encrypted. A key signs from activates_at until the next one does.
create table signing_key (
    kid text primary key,
    encrypted_jwk bytea not null,
    activates_at timestamptz not null unique
);

grant select, insert, update, delete
    on oauth2_registered_client, oauth2_authorization, issued_token, signing_key to identity;
