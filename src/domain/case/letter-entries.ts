export {
  type Delivery,
  type DeliveryMethod,
  deliveryMethods,
  deliveryProblems,
  deliveryWords,
  proofWords,
} from "./delivery.ts";
export {
  dayDetails,
  type RequestDetailName,
  requestDetailNames,
  requestDetailWords,
} from "./request-details.ts";
