/** HTTP for the parcel of a case: what its worker fetches and tells, and what agents see and ask for. */
package org.huifang.complaint.parcel.web;
