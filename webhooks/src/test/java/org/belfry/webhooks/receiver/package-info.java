@NullMarked
package org.belfry.webhooks.receiver;

import org.jspecify.annotations.NullMarked;
