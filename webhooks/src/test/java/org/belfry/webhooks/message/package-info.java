@NullMarked
package org.belfry.webhooks.message;

import org.jspecify.annotations.NullMarked;
