export {
  type Delivery,
  type DeliveryMethod,
  deliveryMethods,
  deliveryProblems,
  deliveryWords,
  proofFileWords,
  proofWords,
} from "./delivery.ts";
export {
  dayDetails,
  type RequestDetailName,
  requestDetailNames,
  requestDetailWords,
} from "./request-details.ts";
