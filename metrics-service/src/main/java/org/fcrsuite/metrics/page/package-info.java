/** What people see: server-rendered, complete without scripts; htmx and one plot make it smooth. */
package org.fcrsuite.metrics.page;
