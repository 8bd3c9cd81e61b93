export { CarriedMarks, setCarriedLabel } from './carriedMarks';
