-- Subscriptions from before reasons were kept that lack an endpoint or its token: they become active with them.
UPDATE hook_subscription
SET inactivity = 'incomplete'
WHERE state = 'inactive' AND inactivity IS NULL AND delivery_method = 'push' AND delivery_channel <> 'inbox'
  AND (endpoint_id IS NULL OR endpoint_id IN (SELECT id FROM hook_endpoint WHERE token IS NULL));
