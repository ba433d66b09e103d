-- Whoever writes on WeChat is found by it.
create index customer_wechat on customer (wechat_id) where wechat_id is not null;
