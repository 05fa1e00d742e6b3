@NullMarked
package org.belfry.webhooks.subscription;

import org.jspecify.annotations.NullMarked;
